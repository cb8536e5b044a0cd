import { describe, expect, test } from "vitest";
import { contentType, type CaseData, type WorkflowData } from "../../../../src/content-types/index.ts";
import {
  clockWords,
  isDisputed,
  statusName,
  statusOf,
  stepsToCome,
  whereItStands,
} from "../../../../src/domain/cases/index.ts";
import { latestPercent } from "../../../../src/domain/cases/resolution-progress.ts";

describe("status", () => {
  test("a case without an outcome is open through its last day and overdue on the next", () => {
    expect(statusOf(aCase({ due: "2024-06-30" }), "2024-06-30")).toBe("open");
    expect(statusOf(aCase({ due: "2024-06-30" }), "2024-07-01")).toBe("overdue");
  });

  test("a closed case is never overdue, and keeps its own outcome", () => {
    const data = aCase({ due: "2024-06-30", outcome: "cannot" });
    expect(statusName(statusOf(data, "2025-01-01"))).toBe("无法办理");
  });

  test("only “solved” against “dissatisfied” is a dispute", () => {
    expect(isDisputed({ outcome: "solved", verdict: "dissatisfied" })).toBe(true);
    expect(isDisputed({ outcome: "partly", verdict: "dissatisfied" })).toBe(false);
    expect(isDisputed({ outcome: "solved", verdict: "mostly" })).toBe(false);
    expect(isDisputed({ outcome: "solved", verdict: undefined })).toBe(false);
  });
});

describe("where it stands", () => {
  test("an open case says its step, who acts next and by what day", () => {
    const where = whereItStands(aCase({ due: "2024-06-30" }), workflow, "阳光物业", "2024-06-24");
    expect(where).toEqual({
      now: "现在走到“受理”（2024年6月3日）。",
      next: "下一步“办理”，由责任单位（阳光物业）办理，2024年6月30日前办完。",
      clock: "还有6天",
      isLate: false,
    });
  });

  test("past its day it says by how much", () => {
    const where = whereItStands(aCase({ due: "2024-06-30" }), workflow, "阳光物业", "2024-07-03");
    expect(where.clock).toBe("已超期3天");
    expect(where.isLate).toBe(true);
  });

  test("without a known workflow the responsible unit goes on", () => {
    expect(whereItStands(aCase({}), undefined, "阳光物业", "2024-06-24").next).toBe("由阳光物业继续办理。");
  });

  test("a closed case says its outcome, and that the verdict contradicts it", () => {
    const data = aCase({ outcome: "solved", closed: "2024-06-20", verdict: "dissatisfied" });
    const where = whereItStands(data, workflow, "阳光物业", "2024-06-24");
    expect(where.now).toBe("2024年6月20日办结，办理结果是“已解决”。");
    expect(where.next).toContain("有争议");
    expect(where.clock).toBeUndefined();
  });

  test("a closed case without a verdict waits for one", () => {
    const data = aCase({ outcome: "solved", closed: "2024-06-20" });
    expect(whereItStands(data, workflow, "阳光物业", "2024-06-24").next).toBe(
      "下一步“评价”，还没有居民评价。",
    );
  });

  test("the last day counts as a day left, not as overdue", () => {
    expect(clockWords("2024-06-30", "2024-06-30")).toBe("今天到期");
  });
});

describe("steps to come", () => {
  test("going back to an earlier step does not bring back what lies between", () => {
    const steps = [step("受理", "2024-06-03"), step("反馈", "2024-06-05"), step("办理", "2024-06-08")];
    expect(stepsToCome(aCase({ steps }), workflow).map(({ name }) => name)).toEqual(["评价"]);
  });

  test("a case that went elsewhere has nothing to come here", () => {
    for (const outcome of ["referred", "duplicate", "withdrawn"] as const)
      expect(stepsToCome(aCase({ outcome }), workflow)).toEqual([]);
  });
});

test("a resolution is as far as its last report, and whole once it is done", () => {
  expect(latestPercent({ done: undefined, progress: undefined })).toBe(0);
  expect(
    latestPercent({ done: undefined, progress: [report("2024-06-02", 60), report("2024-05-01", 30)] }),
  ).toBe(60);
  expect(latestPercent({ done: "2024-06-09", progress: [report("2024-06-02", 60)] })).toBe(100);
});

function report(day: string, percent: number) {
  return { day, percent, note: "施工" };
}

function step(name: string, day: string) {
  return { step: name, day, note: "已记录。" };
}

/** A case that has passed the real schema. */
function aCase(values: Partial<CaseData>): CaseData {
  return contentType("case").schema.parse({
    id: "LJ-2024-0001",
    title: "车棚灯不亮",
    received: "2024-06-03",
    channel: "window",
    category: "facilities",
    urgency: "normal",
    place: "north",
    summary: "灯坏了。",
    workflow: "standard",
    tier: "self",
    unit: "property",
    steps: [step("受理", "2024-06-03")],
    ...values,
  });
}

const workflow: WorkflowData = contentType("workflow").schema.parse({
  id: "standard",
  name: "标准流程",
  summary: "四步",
  steps: [
    { name: "受理", meaning: "登记", whoActs: "社区", stage: "intake" },
    { name: "办理", meaning: "动手", whoActs: "责任单位", stage: "handling" },
    { name: "反馈", meaning: "告知", whoActs: "社区", stage: "closing" },
    { name: "评价", meaning: "回访", whoActs: "居民", stage: "evaluation" },
  ],
});
