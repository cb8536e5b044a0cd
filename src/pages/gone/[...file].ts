import type { APIRoute } from "astro";
import { contentType } from "../../content-types/index.ts";
import { goneEntries } from "../../queries/boards.ts";

// A mark for web servers: where /gone/<address>/410.txt is, <address> answers 410 Gone.
export function getStaticPaths() {
  return goneEntries().map(({ type, id }) => ({
    params: { file: `${contentType(type).address}${id}/410.txt`.slice(1) },
  }));
}

export const GET: APIRoute = () => new Response("410 Gone\n");
