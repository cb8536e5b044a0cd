import type { APIRoute } from "astro";
import type { Entry } from "../../../content-types/index.ts";
import { content } from "../../../queries/content.ts";
import { eventResponse, isToCome } from "../../_feeds.ts";

export function getStaticPaths() {
  return content()
    .all("activity")
    .filter(isToCome)
    .map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

/** One activity that is to come, for the calendar of a telephone. */
export const GET: APIRoute<{ entry: Entry<"activity"> }> = ({ props }) => eventResponse(props.entry);
