import { describe, expect, test } from "vitest";
import {
  contentType,
  vocabularyLists,
  type CaseData,
  type Entry,
  type WorkflowData,
} from "../../../../src/content-types/index.ts";
import {
  clockWords,
  deadlineOf,
  isDisputed,
  isRaisedAt,
  partsSentence,
  reportersOf,
  ruleWords,
  statusName,
  statusOf,
  stepsToCome,
  whereItStands,
} from "../../../../src/domain/cases/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { entryOf } from "../../entry-views/draw.ts";
import { calendar2024 } from "../calendar/calendar-2024.ts";
import { latestPercent } from "../../../../src/domain/cases/resolution-progress.ts";

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

describe("the clock", () => {
  test("counts working days, over a weekend, a holiday and a Saturday worked in exchange", () => {
    // 2024: the Mid-Autumn holiday is from 15 to 17 September, Saturday 14 September is worked.
    expect(clockWords("2024-09-18", "2024-09-13", content)).toBe("剩余2个工作日");
    expect(clockWords("2024-09-13", "2024-09-18", content)).toBe("超期2个工作日");
  });

  test("the last day counts as a day left, not as overdue", () => {
    expect(clockWords("2024-06-30", "2024-06-30", content)).toBe("今天到期");
  });

  test("between a Friday and its weekend there is no whole working day", () => {
    expect(clockWords("2024-06-28", "2024-06-29", content)).toBe("超期不到1个工作日");
    expect(clockWords("2024-06-30", "2024-06-29", content)).toBe("剩余不到1个工作日");
  });

  test("where the calendar lacks a year, calendar days are told", () => {
    expect(clockWords("2031-01-08", "2031-01-01", content)).toBe("剩余7天");
  });
});

describe("deadline", () => {
  const due = (values: Partial<CaseData>) => deadlineOf(aCase(values), content).due;

  test("15 working days over a 国庆 with 调休 end on the day counted by hand", () => {
    // From 24 September 2024: 25–27, 29 (a Sunday worked), 30 September; 8–11, 12 (a Saturday worked), 14–18 October.
    expect(due({ received: "2024-09-24", tier: "negotiated" })).toBe("2024-10-18");
  });

  test("five working days over the end of a month and of a February", () => {
    expect(due({ received: "2024-05-29" })).toBe("2024-06-05");
    expect(due({ received: "2024-02-26" })).toBe("2024-03-04");
  });

  test("an urgent case has to the end of the next day, whatever day that is", () => {
    expect(due({ received: "2024-09-30", urgency: "urgent" })).toBe("2024-10-01");
  });

  test("a category may have its own deadline, in calendar days, moved past a rest day", () => {
    expect(due({ received: "2024-06-01", category: "noise" })).toBe("2024-06-11");
  });

  test("what was said at a kind of meeting may have to be answered sooner", () => {
    const said = deadlineOf(aCase({ received: "2024-09-27", channel: "lagua" }), content);
    // 29 (a Sunday worked) and 30 September, 8 October.
    expect(said.due).toBe("2024-10-08");
    expect(ruleWords(said.rule!, content)).toBe("拉呱说事会、自治，3个工作日");
    expect(due({ received: "2024-09-27", channel: "lagua", tier: "negotiated" })).toBe("2024-10-23");
  });

  test("a rule with a day is for cases received from then on", () => {
    expect(due({ received: "2024-06-28", category: "dogs" })).toBe("2024-07-05");
    expect(due({ received: "2024-07-01", category: "dogs" })).toBe("2024-07-03");
  });

  test("a written day goes before the rule, an extension before both, and the old day stays known", () => {
    expect(due({ due: "2024-06-30" })).toBe("2024-06-30");
    const extension = { day: "2024-06-06", due: "2024-06-28", reason: "等配件。" };
    expect(deadlineOf(aCase({ extension }), content)).toMatchObject({
      due: "2024-06-28",
      promised: "2024-06-11",
      isExtended: true,
    });
  });

  test("after a reopening the promise runs anew, and what was extended before no longer holds", () => {
    const extension = { day: "2024-06-06", due: "2024-06-28", reason: "等配件。" };
    const reopenings = [reopening("2024-06-25", "2024-07-01")];
    expect(deadlineOf(aCase({ extension, reopenings }), content)).toMatchObject({
      start: "2024-07-01",
      due: "2024-07-08",
      isExtended: false,
    });
  });

  test("a missing year is named and never guessed", () => {
    const answer = deadlineOf(aCase({ received: "2025-12-30" }), content);
    expect(answer).toMatchObject({ due: undefined, missingYear: 2026 });
  });
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

function reopening(closed: string, day: string) {
  return { closed, outcome: "solved" as const, day, reason: "又坏了。" };
}

/** The case as an entry among others. */
function inFile(data: CaseData): Entry<"case"> {
  return { type: "case", id: data.id, file: `cases/${data.id}.md`, data };
}

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

const organisation = entryOf("organisation", {
  id: "property",
  name: "阳光物业",
  kind: "property",
  duties: "维修",
});

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

const standard: Entry = { type: "workflow", id: "standard", file: "workflows/standard.yml", data: workflow };

const content = makeContent([
  standard,
  entryOf("vocabulary", {
    ...Object.fromEntries(vocabularyLists.map((list) => [list, [{ id: "one", name: "一" }]])),
    channels: [{ id: "lagua", name: "拉呱说事会" }],
    deadlines: [
      { urgency: "urgent", amount: 24, unit: "hours" },
      { tier: "negotiated", amount: 15, unit: "working-days" },
      { category: "noise", amount: 8, unit: "days" },
      { channel: "lagua", tier: "self", amount: 3, unit: "working-days" },
      { category: "dogs", amount: 2, unit: "working-days", from: "2024-07-01" },
      { amount: 5, unit: "working-days" },
    ],
  }),
  entryOf("calendar", { years: calendar2024.years }),
]);
