import type { APIRoute } from "astro";
import type { Entry } from "../../../content-types/index.ts";
import { caseSteps } from "../../../domain/feeds/index.ts";
import { today } from "../../../queries/content.ts";
import { entryPaths } from "../../../queries/kept-pages.ts";
import { feedResponse } from "../../_feeds.ts";

export function getStaticPaths() {
  return entryPaths("case");
}

/** The steps of one case, for who waits for the next. */
export const GET: APIRoute<{ entry: Entry<"case"> }> = ({ props: { entry } }) =>
  feedResponse(caseSteps(entry, today()), {
    of: `/cases/${entry.id}/`,
    title: `${entry.data.title}（${entry.id}）`,
    subtitle: "这件事走的每一步",
  });
