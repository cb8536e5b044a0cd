import { describe, expect, test } from "vitest";
import { closed, faultsOf, faultsUnder, settings, step, whole } from "./case-faults.ts";

const again = [step("办理", "2024-10-09"), step("反馈", "2024-10-10")];
const reopening = { closed: "2024-09-26", outcome: "solved", day: "2024-10-08", reason: "又坏了。" };
const climb = (day: string, from: string, to: string) => ({ day, from, to, reason: "办不了。" });

test("sound cases have no fault, be they open, closed, escalated, extended, split, merged or reopened", () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf(closed)).toEqual([]);
  expect(
    faultsOf({
      tier: "joint",
      escalations: [climb("2024-09-24", "self", "negotiated"), climb("2024-09-24", "negotiated", "joint")],
    }),
  ).toEqual([]);
  expect(faultsOf({ extension: { day: "2024-09-29", due: "2024-10-12", reason: "等配件。" } })).toEqual([]);
  expect(faultsOf({ due: "2024-09-29" })).toEqual([]);
  expect(faultsOf({}, { parent: "LJ-2024-0001" })).toEqual([]);
  expect(
    faultsOf({}, { ...closed, outcome: "duplicate", duplicateOf: "LJ-2024-0001", reason: "同一件事。" }),
  ).toEqual([]);
  expect(
    faultsOf({ ...closed, steps: [...whole, ...again], closed: "2024-10-10", reopenings: [reopening] }),
  ).toEqual([]);
  expect(faultsOf({ steps: [...whole, step("评价", "2024-10-08")], reopenings: [reopening] })).toEqual([]);
});

describe("escalation", () => {
  test.each([
    [
      "only upwards",
      { tier: "self", escalations: [climb("2024-09-24", "negotiated", "self")] },
      "escalations.0.to: 从“协商”到“自治”不是往上升",
    ],
    [
      "without a gap",
      {
        tier: "reported",
        escalations: [climb("2024-09-24", "self", "negotiated"), climb("2024-09-25", "joint", "reported")],
      },
      "escalations.1.from: 上一次升到了“协商”，这一次却从“联动”升起",
    ],
    [
      "in order",
      {
        tier: "joint",
        escalations: [climb("2024-09-25", "self", "negotiated"), climb("2024-09-24", "negotiated", "joint")],
      },
      "escalations.1.day: 升级日期 2024-09-24 早于上一次升级 2024-09-25",
    ],
    [
      "not before it was received",
      { tier: "joint", escalations: [climb("2024-09-20", "self", "joint")] },
      "escalations.0.day: 升级日期 2024-09-20 早于受理日期 2024-09-23",
    ],
    [
      "not after it was closed",
      { ...closed, tier: "joint", escalations: [climb("2024-09-27", "self", "joint")] },
      "escalations.0.day: 升级日期 2024-09-27 晚于办结日期 2024-09-26",
    ],
    [
      "up to where it stands",
      { tier: "negotiated", escalations: [climb("2024-09-24", "self", "joint")] },
      "tier: 办理层级写的是“协商”，最后一次却升到了“联动”",
    ],
  ])("goes %s", (_, values, fault) => {
    expect(faultsOf(values)).toEqual([fault]);
  });
});

describe("deadline", () => {
  test("a written day other than the rule's is refused, with the right one", () => {
    expect(faultsOf({ due: "2024-09-30" })).toEqual([
      "due: 到期日写的是 2024-09-30，按“5个工作日”从 2024-09-23 的第二天算起应是 2024-09-29",
    ]);
    expect(faultsOf({ tier: "negotiated", due: "2024-09-30" })).toEqual([
      "due: 到期日写的是 2024-09-30，按“协商，15个工作日”从 2024-09-23 的第二天算起应是 2024-10-17",
    ]);
  });

  test("a year that the holiday calendar lacks fails, and a written day makes up for it", () => {
    const late = { received: "2024-12-30", steps: [step("上报", "2024-12-30")] };
    expect(faultsOf(late)).toEqual(["due: 节假日设置里没有2025年，算不出办理时限"]);
    expect(faultsOf({ ...late, due: "2025-01-07" })).toEqual([]);
  });

  test("an extension is settled before the first day has passed and leads to a later one", () => {
    const extension = { day: "2024-09-30", due: "2024-10-12", reason: "等配件。" };
    expect(faultsOf({ extension })).toEqual([
      "extension.day: 2024-09-30 才定延期，原来的到期日 2024-09-29 已经过了",
    ]);
    expect(faultsOf({ extension: { ...extension, day: "2024-09-20" } })).toEqual([
      "extension.day: 延期日期早于受理日期 2024-09-23",
    ]);
    expect(faultsOf({ extension: { ...extension, day: "2024-09-27", due: "2024-09-29" } })).toEqual([
      "extension.due: 新的到期日不晚于原来的 2024-09-29",
    ]);
    const urgentOnly = [{ urgency: "urgent", amount: 24, unit: "hours" }];
    const vocabulary = { ...settings["settings/vocabulary.yml"], deadlines: urgentOnly };
    expect(faultsUnder({ ...settings, "settings/vocabulary.yml": vocabulary }, { extension })).toEqual([
      "extension.due: 没有原来的到期日，延不了期",
    ]);
  });

  test("a case is put on hold before its day has passed, within its life", () => {
    const hold = (day: string) => ({ hold: { day, reason: "等手续。" } });
    expect(faultsOf(hold("2024-09-29"))).toEqual([]);
    expect(faultsOf(hold("2024-09-30"))).toEqual(["hold.day: 2024-09-30 才挂账，到期日 2024-09-29 已经过了"]);
    expect(faultsOf(hold("2024-09-20"))).toEqual(["hold.day: 挂账日期早于受理日期 2024-09-23"]);
    expect(faultsOf({ ...closed, ...hold("2024-09-27") })).toEqual([
      "hold.day: 挂账日期晚于办结日期 2024-09-26",
    ]);
  });
});

describe("reopening", () => {
  const reopened = { ...closed, steps: [...whole, ...again], closed: "2024-10-10" };
  test.each([
    [
      "after it was closed",
      { ...reopening, day: "2024-09-25" },
      "reopenings.0.day: 重开日期早于上次办结日期 2024-09-26",
    ],
    [
      "not closed before it was received",
      { ...reopening, closed: "2024-09-20" },
      "reopenings.0.closed: 上次办结日期早于受理日期 2024-09-23",
    ],
    [
      "closed again after that",
      { ...reopening, day: "2024-10-11" },
      "reopenings.0.day: 重开日期晚于办结日期 2024-10-10",
    ],
  ])("a case is reopened %s", (_, one, fault) => {
    expect(faultsOf({ ...reopened, reopenings: [one] })).toContain(fault);
  });

  test("the verdict above is of the last round", () => {
    const values = { ...reopened, verdict: "satisfied", verdictDay: "2024-10-07", reopenings: [reopening] };
    expect(faultsOf(values)).toContain("reopenings.0.day: 重开日期晚于评价日期 2024-10-07");
  });

  test("both rounds are complete: the first before it is reopened, the second before it is closed", () => {
    const early = { ...reopened, steps: [...whole.slice(0, 4), ...again], reopenings: [reopening] };
    expect(faultsOf(early)).toEqual(["steps.3.step: 重开之前已经办结，但还缺“反馈”这一步"]);
    const late = { ...reopened, steps: [...whole, again[0]], reopenings: [reopening] };
    expect(faultsOf(late)).toEqual(["steps.5.step: 已填办理结果，但还缺“反馈”这一步"]);
  });
});

test("missing steps are told in one message, in the order in which they are to be taken", () => {
  expect(faultsOf({ ...closed, steps: [whole[0], whole[4]] })).toEqual([
    "steps.1.step: 到“反馈”之前还缺“核实”“交办”“办理”这3步",
  ]);
});

test("faults of a case come in the order of its steps, the tenth after the second", () => {
  const steps = [...whole.slice(0, 3), ...Array.from({ length: 8 }, () => step("办理", "2024-09-25"))];
  steps[1] = step("乙", "2024-09-23");
  steps[10] = step("甲", "2024-09-25");
  expect(faultsOf({ steps }).map((fault) => fault.split(":")[0])).toEqual([
    "steps.1.step",
    "steps.2.step",
    "steps.10.step",
  ]);
});
