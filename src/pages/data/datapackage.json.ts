import type { APIRoute } from "astro";
import { dataPackage } from "../../domain/open-data/index.ts";
import { content, today } from "../../queries/content.ts";
import { publicAddress } from "../../site.ts";
import { measuredFiles } from "./_files.ts";

/** The description of all files of the open data (Data Package v2). */
export const GET: APIRoute = async () => {
  const text = dataPackage({
    site: content().settings("site"),
    today: today(),
    homepage: publicAddress("/data/"),
    files: await measuredFiles(),
  });
  return new Response(text, { headers: { "Content-Type": "application/json; charset=utf-8" } });
};
