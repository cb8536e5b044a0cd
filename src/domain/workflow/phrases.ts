import type { WorkflowData } from "../../content-types/index.ts";

/** The usual phrases for a case of a category, step by step; those of the category before those for any. */
export function phrasesFor(
  workflow: Pick<WorkflowData, "steps"> | undefined,
  category: string | undefined,
): { step: string; texts: string[] }[] {
  return (workflow?.steps ?? []).flatMap(({ name, phrases = [] }) => {
    const own = phrases.filter((one) => one.category !== undefined && one.category === category);
    const common = phrases.filter((one) => one.category === undefined);
    const texts = [...own, ...common].map(({ text }) => text);
    return texts.length > 0 ? [{ step: name, texts }] : [];
  });
}
