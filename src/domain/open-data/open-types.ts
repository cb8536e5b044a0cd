import { contentTypes, type ContentType, type Entry, type TypeName } from "../../content-types/index.ts";
import type { Fields } from "../../fields/index.ts";

/**
 * The content types that are published as records. Exposures are not: they expire and must not live on in
 * copies (`rules.md` §1B). Settings are: figures are counted with them.
 */
export const openTypes: readonly ContentType<TypeName>[] = contentTypes.filter(
  ({ name }) => name !== "exposure",
);

/** Whether an entry of an open type is published: what is told of an exposure goes when the exposure goes. */
export function isOpenEntry(entry: Entry): boolean {
  return entry.type !== "sign-off" || (entry as Entry<"sign-off">).data.entryType !== "exposure";
}

/** The fields of a type that are published: those that its page shows too. */
export function openFields(type: ContentType<TypeName>): Fields {
  const withheld = WITHHELD[type.name] ?? [];
  return Object.fromEntries(Object.entries(type.fields).filter(([key]) => !withheld.includes(key)));
}

/** Part of file names: `cases`, for settings `vocabulary`. */
export function fileNameOf(type: ContentType<TypeName>): string {
  return type.single ? type.name : type.folder;
}

/**
 * The number of a consent form leads to a person's file in the office and helps no reader; a mobile is shown to
 * who needs it and not handed out as a list. What an objection is about may be an exposure, whose number
 * must not live on in copies. Work done for residents who cannot come is a figure that hides its small counts. Names that people agreed to show on a page stay on the page, where a
 * withdrawn consent can still be obeyed. Where a parent portal finds its communities on its own machine is nobody's business.
 */
const WITHHELD: { readonly [Name in TypeName]?: readonly string[] } = {
  honour: ["consent"],
  role: ["mobile", "consent"],
  activity: ["participants"],
  tally: ["byProxy"],
  objection: ["about"],
  site: ["members"],
};
