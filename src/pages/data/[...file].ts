import type { APIRoute } from "astro";
import { MEDIA_TYPES } from "../../domain/open-data/index.ts";
import { filePaths, measuredFiles } from "./_files.ts";

/** Every file of the open data, at `/data/<path>`. */
export function getStaticPaths() {
  return filePaths().map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) => {
  const file = (await measuredFiles()).find(({ path }) => path === params["file"]);
  if (!file) return new Response(null, { status: 404 });
  const charset = file.format === "xlsx" ? "" : "; charset=utf-8";
  return new Response(file.data, { headers: { "Content-Type": `${MEDIA_TYPES[file.format]}${charset}` } });
};
