import type { ReactNode } from "react";
import { placeName } from "../../domain/text/place-name.ts";
import type { ViewContext } from "../view-context.ts";

/** The way to the offices that look after a place, as a fact of a page; undefined while the place is not known. */
export function askHere(place: string | undefined, { content, href }: ViewContext): ReactNode {
  if (place === undefined || !content.find("place", place)) return undefined;
  return <a href={href(`/who-to-ask/${place}/`)}>{placeName(content, place)}的楼长、网格和电话</a>;
}
