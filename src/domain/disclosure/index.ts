import type { DutyData, Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { choiceWord } from "../text/choice-word.ts";
import type { Obligation, State } from "./obligations.ts";

/** The rows of the catalogue in their order. */
export function catalogue(content: Content): Entry<"duty">[] {
  const items = content.find("vocabulary", "vocabulary")?.data.statutoryItems ?? [];
  const place = ({ data }: Entry<"duty">) => items.findIndex(({ id }) => id === data.item);
  return [...content.all("duty")].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.data.order ?? Infinity) - (b.data.order ?? Infinity) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The rule of a row as a sentence has it: 每季度公开，15个工作日内. */
export function ruleWords(data: DutyData): string {
  const every = choiceWord("duty", "every", data.every);
  const after = data.every === "event" ? "事后" : data.every === "standing" ? "开始后" : "到期后";
  const days = data.unit === "working-days" ? "个工作日" : "天";
  return `${every}，${after}${data.within}${days}内`;
}

/** The obligation that was due last before a day; the one that coverage looks at. */
export function latestDue(obligations: readonly Obligation[], today: string): Obligation | undefined {
  const past = obligations.filter(({ due }) => due !== undefined && due < today);
  return past[past.length - 1];
}

export const stateNames: Readonly<Record<State, string>> = {
  "on-time": "按时公开",
  late: "晚了，已公开",
  overdue: "逾期未公开",
  pending: "还没到期限",
  published: "已公开",
  unknown: "算不出期限",
};

export { keyOf, obligationsOf, type Obligation, type State } from "./obligations.ts";
export { exampleKey, periodByKey, periodOf, periodsEnded, type Period, type Rhythm } from "./periods.ts";
