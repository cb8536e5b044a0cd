import type { VocabularyItem, VocabularyList } from "../../../content-types/index.ts";
import type { Content } from "../../content.ts";
import { inOrder, UNSAID, type Grouping } from "./grouping.ts";

/** By category; cases, honours and exposures each have their own list in the vocabulary. */
export const categoryGrouping: Grouping = {
  label: "类别",
  kind: "list",
  compares: true,
  keyOf: ({ entry }) => ("category" in entry.data ? entry.data.category : UNSAID),
  groups: (keys, content) =>
    inOrder(namedItems(content, ["categories", "honourCategories", "exposureCategories"]), keys),
};

/** By kind of meeting. */
export const kindGrouping: Grouping = {
  label: "会议类型",
  kind: "list",
  compares: true,
  keyOf: ({ entry }) => (entry.type === "meeting" && "kind" in entry.data ? entry.data.kind : UNSAID),
  groups: (keys, content) => inOrder(namedItems(content, ["meetingKinds"]), keys),
};

/** A grouping by one list of the vocabulary. */
export function byVocabulary(list: VocabularyList, label: string, field: string): Grouping {
  return {
    label,
    kind: "list",
    compares: true,
    keyOf: ({ entry }) => String((entry.data as Record<string, unknown>)[field] ?? UNSAID),
    groups: (keys, content) => inOrder(namedItems(content, [list]), keys),
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

function namedItems(content: Content, lists: readonly VocabularyList[]) {
  const vocabulary = content.find("vocabulary", "vocabulary")?.data;
  const items = lists.flatMap((list): readonly VocabularyItem[] => vocabulary?.[list] ?? []);
  const unique = new Map(items.map(({ id, name }) => [id, { key: id, name }]));
  return [...unique.values()];
}
