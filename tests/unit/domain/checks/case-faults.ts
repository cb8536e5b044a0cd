import { vocabularyLists } from "../../../../src/content-types/index.ts";
import { formatEntryText, readEntries } from "../../../../src/entry-files/index.ts";

export type Values = Record<string, unknown>;

export const settings: Record<string, Values> = {
  "settings/vocabulary.yml": {
    ...Object.fromEntries(vocabularyLists.map((list) => [list, [{ id: "one", name: "一" }]])),
    deadlines: [
      { tier: "negotiated", amount: 15, unit: "working-days" },
      { amount: 5, unit: "working-days" },
    ],
  },
  "settings/calendar.yml": {
    years: [
      {
        year: 2024,
        holidays: [{ name: "国庆节", from: "2024-10-01", to: "2024-10-07" }],
        workdays: ["2024-09-29", "2024-10-12"],
      },
    ],
  },
  "workflows/six.yml": {
    id: "six",
    name: "六步",
    summary: "从上报到评价",
    steps: [
      ["上报", "intake"],
      ["核实", "intake"],
      ["交办", "handling"],
      ["办理", "handling"],
      ["反馈", "closing"],
      ["评价", "evaluation"],
    ].map(([name, stage]) => ({
      name,
      stage,
      meaning: "做事",
      whoActs: "社区",
      repeatable: name === "办理",
    })),
  },
  "places/home.yml": { id: "home", name: "兰园", kind: "one" },
  "organisations/committee.md": { id: "committee", name: "居委会", kind: "one", duties: "办事" },
};

export const step = (name: string, day: string) => ({ step: name, day, note: "做了。" });
/** The steps of a case that was closed on 26 September 2024. */
export const whole = [
  step("上报", "2024-09-23"),
  step("核实", "2024-09-23"),
  step("交办", "2024-09-24"),
  step("办理", "2024-09-25"),
  step("反馈", "2024-09-26"),
];
export const closed = { steps: whole, outcome: "solved", closed: "2024-09-26" };

/** What is wrong with a case, beside other cases numbered from 2; each fault as `field: reason`. */
export function faultsOf(values: Values, ...others: Values[]): string[] {
  return faultsUnder(settings, values, ...others);
}

/** The same under other settings. */
export function faultsUnder(under: Record<string, Values>, values: Values, ...others: Values[]): string[] {
  const files = Object.entries(under).map(([path, data]) => ({
    path,
    text: formatEntryText(data, path.endsWith(".md") ? "md" : "yml"),
  }));
  const cases = [values, ...others].map((one, index) => fileOf(index + 1, one));
  const { faults } = readEntries([...files, ...cases], new Set());
  return faults.map(({ field, reason }) => `${field}: ${reason}`);
}

function fileOf(number: number, values: Values) {
  const id = `LJ-2024-000${number}`;
  const entry = {
    id,
    title: "路灯不亮",
    received: "2024-09-23",
    channel: "one",
    category: "one",
    urgency: "normal",
    place: "home",
    summary: "两盏路灯不亮。",
    workflow: "six",
    tier: "self",
    unit: "committee",
    steps: [whole[0]],
    ...values,
  };
  return { path: `cases/${id}.md`, text: formatEntryText(entry, "md") };
}
