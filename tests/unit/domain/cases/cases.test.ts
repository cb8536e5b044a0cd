import { describe, expect, test } from "vitest";
import type { CaseData, Entry } from "../../../../src/content-types/index.ts";
import {
  isDisputed,
  isRaisedAt,
  partsSentence,
  reportersOf,
  statusName,
  statusOf,
  stepsToCome,
  whereItStands,
} from "../../../../src/domain/cases/index.ts";
import { latestPercent } from "../../../../src/domain/cases/resolution-progress.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { aCase, content, inFile, organisation, reopening, standard, step, workflow } from "./case-content.ts";

describe("status", () => {
  test("a case without an outcome is open through its last day and overdue on the next", () => {
    expect(statusOf(aCase({ due: "2024-06-30" }), content, "2024-06-30")).toBe("open");
    expect(statusOf(aCase({ due: "2024-06-30" }), content, "2024-07-01")).toBe("overdue");
  });

  test("a closed case is never overdue, and keeps its own outcome", () => {
    const data = aCase({ due: "2024-06-30", outcome: "cannot" });
    expect(statusName(statusOf(data, content, "2025-01-01"))).toBe("无法办理");
  });

  test("only “solved” against “dissatisfied” is a dispute", () => {
    expect(isDisputed({ outcome: "solved", verdict: "dissatisfied" })).toBe(true);
    expect(isDisputed({ outcome: "partly", verdict: "dissatisfied" })).toBe(false);
    expect(isDisputed({ outcome: "solved", verdict: "mostly" })).toBe(false);
    expect(isDisputed({ outcome: "solved", verdict: undefined })).toBe(false);
  });
});

describe("where it stands", () => {
  const where = (data: CaseData, today: string, others: Entry[] = [organisation, standard]) => {
    const entry = inFile(data);
    return whereItStands(entry, makeContent([...others, entry]), today);
  };

  test("an open case says its step, who acts next and by what day", () => {
    expect(where(aCase({ due: "2024-06-30" }), "2024-06-24")).toEqual({
      now: "现在走到“受理”（2024年6月3日）。",
      next: "下一步“办理”，由责任单位（阳光物业）办理，2024年6月30日前办完。",
      due: "2024-06-30",
      isLate: false,
    });
  });

  test("past its day it is late", () => {
    expect(where(aCase({ due: "2024-06-30" }), "2024-07-03").isLate).toBe(true);
  });

  test("an extended case names the new day", () => {
    const extension = { day: "2024-06-20", due: "2024-07-12", reason: "等配件。" };
    const told = where(aCase({ due: "2024-06-30", extension }), "2024-07-03");
    expect(told.next).toContain("延期到2024年7月12日前办完");
    expect(told).toMatchObject({ due: "2024-07-12", isLate: false });
  });

  test("a case on hold says since when and has no clock", () => {
    const hold = { day: "2024-06-20", reason: "等开挖手续。" };
    const told = where(aCase({ due: "2024-06-30", hold }), "2024-07-03");
    expect(told.next).toBe("眼下办不了，2024年6月20日起挂账，不再计时。");
    expect(told.due).toBeUndefined();
    expect(statusName(statusOf(aCase({ due: "2024-06-30", hold }), content, "2024-07-03"))).toBe("挂账");
  });

  test("without a known workflow the responsible unit goes on", () => {
    expect(where(aCase({}), "2024-06-24", [organisation]).next).toBe("由阳光物业继续办理。");
  });

  test("a closed case says its outcome, and that the verdict contradicts it", () => {
    const told = where(
      aCase({ outcome: "solved", closed: "2024-06-20", verdict: "dissatisfied" }),
      "2024-06-24",
    );
    expect(told.now).toBe("2024年6月20日办结，办理结果是“已解决”。");
    expect(told.next).toContain("有争议");
    expect(told.due).toBeUndefined();
  });

  test("a closed case without a verdict waits for one", () => {
    const told = where(aCase({ outcome: "solved", closed: "2024-06-20" }), "2024-06-24");
    expect(told.next).toBe("下一步“评价”，还没有居民评价。");
  });

  test("a reopened case says when it was reopened, and goes through handling again", () => {
    const reopenings = [reopening("2024-06-10", "2024-06-12")];
    const steps = ["受理", "办理", "反馈", "评价"].map((name, index) => step(name, `2024-06-0${index + 3}`));
    const told = where(aCase({ steps, reopenings }), "2024-06-24");
    expect(told.now).toContain("2024年6月12日重开。");
    expect(told.next).toContain("下一步“办理”");
  });

  test("a merged case says into which one", () => {
    const first = inFile(aCase({ id: "LJ-2024-0002", title: "车棚没有灯" }));
    const data = aCase({ outcome: "duplicate", closed: "2024-06-04", duplicateOf: first.id });
    expect(where(data, "2024-06-24", [first]).now).toContain("并入“车棚没有灯”一起办理");
  });

  test("a split case is explained by its parts", () => {
    const parts = ["0002", "0003", "0004"].map((number, index) =>
      inFile(
        aCase({ id: `LJ-2024-${number}`, parent: "LJ-2024-0001", ...(index ? {} : { outcome: "solved" }) }),
      ),
    );
    expect(where(aCase({}), "2024-06-24", parts).now).toContain("这件事分成3件办理：1件已办结，2件还在办。");
    expect(partsSentence(parts.slice(0, 1))).toBe("这件事分成1件办理：1件已办结。");
  });
});

test("who raised a matter are those of the case and of all that was merged into it, one where not said", () => {
  const first = inFile(aCase({ reports: 12 }));
  const merged = [
    inFile(aCase({ id: "LJ-2024-0002", duplicateOf: first.id, outcome: "duplicate", reports: 3 })),
    inFile(aCase({ id: "LJ-2024-0003", duplicateOf: first.id, outcome: "duplicate" })),
  ];
  expect(reportersOf(first, makeContent([first, ...merged]))).toBe(16);
  expect(reportersOf(inFile(aCase({})), makeContent([]))).toBe(1);
});

test("a case received before its meeting was talked over there, not raised there", () => {
  expect(isRaisedAt({ received: "2024-06-05" }, { day: "2024-06-05" })).toBe(true);
  expect(isRaisedAt({ received: "2024-06-06" }, { day: "2024-06-05" })).toBe(true);
  expect(isRaisedAt({ received: "2024-06-04" }, { day: "2024-06-05" })).toBe(false);
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
