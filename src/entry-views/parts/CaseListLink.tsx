import { placeName } from "../../domain/text/place-name.ts";
import type { ViewContext } from "../view-context.ts";

/** The place or category of a case, leading to all cases that share it. */
export function CaseListLink({ filter, id, context }: CaseListLinkProps) {
  const { content, href } = context;
  const name = filter === "place" ? placeName(content, id) : content.nameOf({ vocabulary: "categories" }, id);
  // The community as a whole has no list of its own: that is the list of all cases.
  const isWhole = filter === "place" && content.find("place", id)?.data.parent === undefined;
  return <a href={href(isWhole ? "/cases/" : `/cases/${filter}/${id}/`)}>{name}</a>;
}

interface CaseListLinkProps {
  readonly filter: "place" | "category";
  readonly id: string;
  readonly context: ViewContext;
}
