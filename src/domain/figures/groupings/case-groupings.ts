import { contentType } from "../../../content-types/index.ts";
import { byChoice, byVocabulary } from "./list-groupings.ts";
import type { Grouping } from "./grouping.ts";

const { tier, outcome, verdict } = contentType("case").fields;

/** Last working day of each step of the distribution; the steps follow the usual limits of `rules.md` §2D. */
const STEPS = [
  { upTo: 1, name: "0～1 日" },
  { upTo: 3, name: "2～3 日" },
  { upTo: 5, name: "4～5 日" },
  { upTo: 10, name: "6～10 日" },
  { upTo: 15, name: "11～15 日" },
  { upTo: 30, name: "16～30 日" },
  { upTo: Infinity, name: "超过 30 日" },
];

const durationGrouping: Grouping = {
  label: "办理时长（工作日）",
  kind: "list",
  compares: true,
  countsEntries: true,
  keyOf: ({ amount }) => String(STEPS.findIndex(({ upTo }) => amount <= upTo)),
  // Empty steps stay: a gap in a distribution is part of what it says.
  groups: (keys) => (keys.size === 0 ? [] : STEPS.map(({ name }, index) => ({ key: String(index), name }))),
};

/** The ways to group that only cases have. */
export const caseGroupings = {
  tier: byChoice("办理层级", "tier", tier.options),
  channel: byVocabulary("channels", "来源渠道", "channel"),
  outcome: byChoice("办理结果", "outcome", optionsOf(outcome), "还没办结"),
  verdict: byChoice("居民评价", "verdict", optionsOf(verdict), "没有评价"),
  duration: durationGrouping,
} as const;

/** `optional` keeps the options of a choice but not their type. */
function optionsOf(field: object): Readonly<Record<string, string>> {
  return (field as { options: Readonly<Record<string, string>> }).options;
}
