import type { APIRoute } from "astro";
import { measuredFiles } from "./_files.ts";

/** Every file of the open data, at `/data/<path>`. */
export async function getStaticPaths() {
  return (await measuredFiles()).map(({ path }) => ({ params: { file: path } }));
}

export const GET: APIRoute = async ({ params }) => {
  const file = (await measuredFiles()).find(({ path }) => path === params["file"]);
  if (!file) return new Response(null, { status: 404 });
  const type = file.format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
  return new Response(new TextEncoder().encode(file.text), { headers: { "Content-Type": type } });
};
