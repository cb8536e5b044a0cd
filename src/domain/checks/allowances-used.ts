import { contentTypes, type TypeName } from "../../content-types/index.ts";
import { leaves } from "../../fields/index.ts";
import { unusedAllowances } from "../privacy/index.ts";
import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";
import { allowedBySettings } from "./scan-options.ts";

export const allowancesUsed: Check = {
  name: "allowances-used",
  description: "Ensure that nothing stays allowed to be shown that no entry says any more.",
  forEntry(entry, content) {
    if (!asType(entry, "boards")) return [];
    const allowed = allowedBySettings(content);
    if (allowed.length === 0) return [];
    const texts = contentTypes
      .filter(({ name }) => name !== "boards")
      .flatMap((type) => content.all(type.name as TypeName).flatMap(({ data }) => leaves(type.fields, data)))
      .flatMap(({ value }) => (typeof value === "string" ? [value] : []));
    return unusedAllowances(texts, allowed).map((one) =>
      faultAt(
        entry,
        ["allowed", allowed.indexOf(one), "value"],
        `“${one.value}”已没有哪一条写到`,
        "请从“已定可以公开的说法”里删去这一项，免得以后放过了不该公开的。",
      ),
    );
  },
};
