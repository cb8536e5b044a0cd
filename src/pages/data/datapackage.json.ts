import type { APIRoute } from "astro";
import { packageText } from "./_files.ts";

/** The description of all files of the open data (Data Package v2). */
export const GET: APIRoute = async () =>
  new Response(await packageText(), { headers: { "Content-Type": "application/json; charset=utf-8" } });
