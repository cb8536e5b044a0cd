import type { APIRoute } from "astro";
import { latestNews } from "../domain/feeds/index.ts";
import { content, today } from "../queries/content.ts";
import { feedResponse } from "./_feeds.ts";

/** What happened last, for feed readers. */
export const GET: APIRoute = () => feedResponse(latestNews(content(), today()));
