import { contentType, type TypeName, type VocabularyList } from "../../content-types/index.ts";
import { leaves } from "../../fields/index.ts";
import type { Check } from "./check.ts";
import { faultAt } from "./fault-at.ts";

export const referencesExist: Check = {
  name: "references-exist",
  description: "Ensure that every entry and vocabulary item that is referred to exists.",
  forEntry(entry, content) {
    const { fields } = contentType(entry.type);
    return leaves(fields, entry.data).flatMap(({ path, field, value }) => {
      const target = field.refersTo;
      if (!target) return [];
      const id = String(value);
      const exists =
        "entry" in target
          ? content.find(target.entry as TypeName, id)
          : content.item(target.vocabulary as VocabularyList, id);
      if (exists) return [];
      const where =
        "entry" in target
          ? `“${contentType(target.entry as TypeName).label}”里没有编号为“${id}”的条目`
          : `词表里没有“${id}”`;
      return [faultAt(entry, path, where, field.remedy)];
    });
  },
};
