import type { APIRoute } from "astro";
import { atomFeed, latestNews } from "../domain/feeds/index.ts";
import { content, today } from "../queries/content.ts";
import { publisher } from "./_publisher.ts";

/** What happened last, for feed readers. */
export const GET: APIRoute = () => {
  const text = atomFeed(latestNews(content(), today()), publisher(), today());
  return new Response(text, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
};
