import type { WorkflowData } from "../../content-types/index.ts";
import { alsoCalled, day, longText, text } from "../../fields/index.ts";
import type { Content } from "../content.ts";
import type { Completed, Ledger, LedgerRow } from "./ledgers.ts";

const extras = alsoCalled(
  {
    building: { columns: ["楼号", "栋号", "楼栋号", "几号楼", "楼幢"] },
    handling: {
      columns: [
        "处理情况",
        "处置情况",
        "办理过程",
        "处理过程",
        "答复内容",
        "办理情况说明",
        "处理意见",
        "落实情况",
      ],
    },
    handled: { columns: ["交办日期", "交办时间", "派单时间", "转办日期"] },
  },
  {
    building: text({ label: "楼栋" }),
    handling: longText({ label: "办理情况" }),
    handled: day({ label: "开始办理日期" }),
  },
);

/**
 * A ledger tells a case in one line: what was done, when it came and when it was closed. Steps are made of that
 * and nothing is added to it: where the ledger is silent, the step says so.
 */
export const caseLedger: Ledger = {
  extras,
  offered: ["outcome"],
  // The day promised follows from the community's own rules.
  leftOut: ["due"],
  propose(key, content) {
    if (key === "workflow") return shortest(content);
    if (key === "urgency") return "normal";
    if (key === "tier") return "self";
    return undefined;
  },
  complete,
};

function complete({ values, chosen }: LedgerRow, content: Content): Completed {
  const { building, handling, handled, ...own } = values;
  const { outcome: usualOutcome, ...usual } = chosen;
  const row: Record<string, unknown> = { ...usual, ...own };
  const from: Record<string, string> = { steps: "handling" };
  const done = textOf(handling);
  // What was chosen for the whole table says how closed cases ended; open ones have no outcome.
  if (row["outcome"] === undefined && usualOutcome && row["closed"]) row["outcome"] = usualOutcome;
  if (row["title"] === undefined && textOf(row["summary"])) {
    row["title"] = firstClause(textOf(row["summary"]));
    from["title"] = "summary";
  }
  if (row["summary"] === undefined && textOf(row["title"])) {
    row["summary"] = row["title"];
    from["summary"] = "title";
  }
  const isClosedUnsolved = row["outcome"] !== undefined && row["outcome"] !== "solved";
  if (isClosedUnsolved && row["reason"] === undefined && done) {
    row["reason"] = done;
    from["reason"] = "handling";
  }
  const inside = buildingOf(content, textOf(row["place"]), textOf(building));
  if (inside) row["place"] = inside;
  const workflow = content.find("workflow", textOf(row["workflow"]))?.data;
  if (workflow && textOf(row["received"])) row["steps"] = stepsOf(workflow, row, done, textOf(handled));
  return { values: row, from };
}

function stepsOf(
  { steps: planned }: WorkflowData,
  row: Readonly<Record<string, unknown>>,
  done: string,
  handled: string,
): unknown[] {
  const received = textOf(row["received"]);
  const closed = textOf(row["closed"]);
  const required = planned.filter(({ skippable, stage }) => !skippable && stage !== "evaluation");
  const intake = required.filter(({ stage }) => stage === "intake");
  const handling = required.filter(({ stage }) => stage === "handling");
  const closing = required.filter(({ stage }) => stage === "closing");
  const at = handled || closed || received;
  const isEnded = row["outcome"] !== undefined;
  const steps = (intake.length > 0 ? intake : required.slice(0, 1)).map((one) =>
    step(one.name, received, "按原台账登记。"),
  );
  if (isEnded || done)
    for (const [index, one] of handling.entries()) {
      const isLast = index === handling.length - 1;
      steps.push({
        ...step(one.name, at, isLast && done ? done : "原台账没有分步记录。"),
        unit: row["unit"],
      });
    }
  if (isEnded) for (const one of closing) steps.push(step(one.name, closed || at, "原台账记载已经办结。"));
  return steps.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
  );
}

function step(name: string, on: string, note: string): Record<string, unknown> {
  return { step: name, day: on, note };
}

/** The building of an estate by its name or number: 3, 3号楼, 三号楼 are looked for inside the estate only. */
function buildingOf(content: Content, estate: string, building: string): string | undefined {
  const number = /\d+/.exec(building.normalize("NFKC"))?.[0];
  const inside = content.all("place").filter(({ data }) => data.parent === estate);
  const fits = inside.filter(({ data }) => {
    const ownNumber = /(\d+)\D*$/.exec(data.name.normalize("NFKC"))?.[1];
    return building !== "" && (data.name === building || (number !== undefined && number === ownNumber));
  });
  return fits.length === 1 ? fits[0]?.id : undefined;
}

/** The workflow that asks for the fewest steps: it pretends least about old cases. */
function shortest(content: Content): string | undefined {
  const asked = ({ steps }: WorkflowData) => steps.filter(({ skippable }) => !skippable).length;
  return [...content.all("workflow")].sort((a, b) => asked(a.data) - asked(b.data))[0]?.id;
}

function firstClause(summary: string): string {
  const clause = summary.split(/[。；;！!？?\n]/)[0] ?? "";
  return clause.length <= 40 ? clause : `${clause.slice(0, 39)}…`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
