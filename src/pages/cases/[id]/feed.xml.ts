import type { APIRoute } from "astro";
import type { Entry } from "../../../content-types/index.ts";
import { caseSteps } from "../../../domain/feeds/index.ts";
import { content, today } from "../../../queries/content.ts";
import { feedResponse } from "../../_feeds.ts";

export function getStaticPaths() {
  return content()
    .all("case")
    .map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

/** The steps of one case, for who waits for the next. */
export const GET: APIRoute<{ entry: Entry<"case"> }> = ({ props: { entry } }) =>
  feedResponse(caseSteps(entry, today()), {
    of: `/cases/${entry.id}/`,
    title: `${entry.data.title}（${entry.id}）`,
    subtitle: "这件事走的每一步",
  });
