import { z } from "zod";
import { common, type Field, type Words } from "./field.ts";

type ReferenceField = Field<z.ZodString>;

/**
 * The id of another entry of content type `to`. Whether it exists is checked over all entries. `editor` names a
 * widget of the admin that chooses it.
 */
export function reference(words: Words & { to: string; editor?: string }): ReferenceField {
  return {
    kind: "引用条目",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: idSchema(),
    remedy: "请从列表里选一个已有的条目。",
    refersTo: { entry: words.to },
    widget: () => ({
      widget: words.editor ?? "relation",
      ...common(words),
      collection: words.to,
      value_field: "id",
      // Which field names the other entry is known to the registry; the admin fills in what to display.
      options_length: 500,
    }),
    toCell: (value, names) => names({ entry: words.to }, value as string),
  };
}

/** The id of an item in list `list` of the community's vocabulary (`content/settings/vocabulary.yml`). */
export function vocabularyItem(words: Words & { list: string }): ReferenceField {
  return {
    kind: "词表里选",
    label: words.label,
    hint: words.hint,
    required: true,
    schema: idSchema(),
    remedy: "请从词表里选一个；没有合适的，先到“设置 → 词表”里添加。",
    refersTo: { vocabulary: words.list },
    widget: () => ({
      widget: "relation",
      ...common(words),
      collection: "settings",
      file: "vocabulary",
      value_field: `${words.list}.*.id`,
      search_fields: [`${words.list}.*.name`],
      display_fields: [`${words.list}.*.name`],
      options_length: 200,
    }),
    toCell: (value, names) => names({ vocabulary: words.list }, value as string),
  };
}

function idSchema(): z.ZodString {
  return z
    .string({ error: (issue) => (issue.input === undefined ? "没有选择" : "不是文字") })
    .min(1, "没有选择");
}
