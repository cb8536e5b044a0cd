import type { AssessmentData, Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { relatedTo } from "../related.ts";

/**
 * Earlier assessments of the same kind of the same organisation, newest first. Other organisations are never
 * among them: their tasks differ, and a ranking would say more than the answers do (`rules.md` §2H).
 */
export function ownPast({ data, id }: Entry<"assessment">, content: Content): Entry<"assessment">[] {
  return (relatedTo(content).assessmentsOfUnit.get(data.unit) ?? [])
    .filter((other) => other.id !== id && other.data.kind === data.kind && other.data.day <= data.day)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

/** A result as people say it: 满意 34 人，基本满意 8 人，不满意 3 人。 */
export function resultWords(one: AssessmentData["results"][number]): string {
  const counts = [
    ["满意", one.satisfied],
    ["基本满意", one.mostly],
    ["不满意", one.dissatisfied],
  ] as const;
  const said = counts
    .filter(([, people]) => people !== undefined)
    .map(([word, people]) => `${word} ${people} 人`);
  return [...(said.length > 0 ? [said.join("，")] : []), ...(one.conclusion ? [one.conclusion] : [])].join(
    "；",
  );
}

function keyOf({ id, data }: Entry<"assessment">): string {
  return `${data.day} ${id}`;
}
