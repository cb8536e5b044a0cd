import type { APIRoute } from "astro";
import { sums } from "./_files.ts";

/** The fingerprints of all files, so that `sha256sum -c SHA256SUMS` can check a copy of them. */
export const GET: APIRoute = async () =>
  new Response(await sums(), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
