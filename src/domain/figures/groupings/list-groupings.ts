import type { TypeName, VocabularyList } from "../../../content-types/index.ts";
import type { Content } from "../../content.ts";
import { meetingKindsInOrder } from "../../meetings/index.ts";
import { inOrder, UNSAID, type Grouping, type NamedKey } from "./grouping.ts";

/** By category; cases, honours and exposures each have their own list in the vocabulary. */
export const categoryGrouping: Grouping = {
  label: "类别",
  kind: "list",
  compares: true,
  keyOf: ({ entry }) => ("category" in entry.data ? entry.data.category : UNSAID),
  groups: (keys, { content, entries }) =>
    inOrder(namedItems(content, CATEGORIES[entries] ?? "categories"), keys),
};

/** By kind of meeting. */
export const kindGrouping: Grouping = {
  label: "会议类型",
  kind: "list",
  compares: true,
  keyOf: ({ entry }) => (entry.type === "meeting" && "kind" in entry.data ? entry.data.kind : UNSAID),
  groups: (keys, { content }) =>
    inOrder(
      meetingKindsInOrder(content).map(({ id, data }) => ({ key: id, name: data.name })),
      keys,
    ),
};

/** By the organisation that a team belongs to. */
export const organisationGrouping: Grouping = {
  label: "所属单位",
  kind: "list",
  compares: true,
  keyOf: ({ entry }) => String((entry.data as Record<string, unknown>)["organisation"] ?? UNSAID),
  groups: (keys, { content }) =>
    inOrder(
      content.all("organisation").map(({ id, data }) => ({ key: id, name: data.name })),
      keys,
    ),
};

/** A grouping by one list of the vocabulary. */
export function byVocabulary(list: VocabularyList, label: string, field: string): Grouping {
  return {
    label,
    kind: "list",
    compares: true,
    keyOf: ({ entry }) => String((entry.data as Record<string, unknown>)[field] ?? UNSAID),
    groups: (keys, { content }) => inOrder(namedItems(content, list), keys),
  };
}

/** A grouping by the fixed options of a choice field. */
export function byChoice(
  label: string,
  field: string,
  options: Readonly<Record<string, string>>,
  unsaid?: string,
): Grouping {
  const listed = Object.entries(options).map(([key, name]) => ({ key, name }));
  return {
    label,
    kind: "list",
    compares: true,
    keyOf: ({ entry }) => String((entry.data as Record<string, unknown>)[field] ?? UNSAID),
    groups: (keys) => inOrder(listed, keys, unsaid),
  };
}

const CATEGORIES: { readonly [Name in TypeName]?: VocabularyList } = {
  case: "categories",
  honour: "honourCategories",
  exposure: "exposureCategories",
  order: "serviceCategories",
  listing: "serviceCategories",
};

function namedItems(content: Content, list: VocabularyList): NamedKey[] {
  const items = content.find("vocabulary", "vocabulary")?.data[list] ?? [];
  return items.map(({ id, name }) => ({ key: id, name }));
}
