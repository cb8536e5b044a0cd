import type { APIRoute } from "astro";
import { caseUpdates } from "../../../../domain/feeds/index.ts";
import { caseFeeds, type CaseList } from "../../../../queries/case-lists.ts";
import { content, today } from "../../../../queries/content.ts";
import { feedResponse } from "../../../_feeds.ts";

export function getStaticPaths() {
  return caseFeeds().map((list) => {
    const [filter, value] = list.base.split("/").slice(2);
    return { params: { filter, value }, props: { list } };
  });
}

/** The cases of one place or category, for feed readers. */
export const GET: APIRoute<{ list: CaseList }> = ({ props: { list } }) =>
  feedResponse(caseUpdates(list.cases, content(), today()), {
    of: list.base,
    title: list.title,
    subtitle: "新受理的和有进展的事",
  });
