import { describe, expect, test } from "vitest";
import { contentType, type Entry, type TypeName } from "../../../../src/content-types/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { todoOn } from "../../../../src/domain/todo/index.ts";
import { holidays } from "../../../../src/sample-content/holidays.ts";
import { sampleBoards } from "../../../../src/sample-content/sample-settings.ts";
import { vocabulary } from "../../../../src/sample-content/vocabulary.ts";
import { workflows } from "../../../../src/sample-content/workflows.ts";

const soundCase = {
  id: "LJ-2024-0001",
  title: "车棚灯不亮",
  received: "2024-09-24",
  channel: "visit",
  category: "facilities",
  urgency: "normal",
  place: "estate",
  summary: "车棚里的灯坏了。",
  workflow: "four-step",
  tier: "self",
  unit: "property",
  steps: [{ step: "收集", day: "2024-09-24", note: "登记。" }],
};

function entry(type: TypeName, id: string, values: object): Entry {
  const data = contentType(type).schema.parse({
    ...values,
    ...("id" in contentType(type).fields ? { id } : {}),
  });
  return { type, id, file: "", data } as Entry;
}

const settings = [
  entry("calendar", "calendar", holidays),
  entry("vocabulary", "vocabulary", vocabulary),
  entry("boards", "boards", sampleBoards),
  ...workflows.map((one) => entry("workflow", one.id, one)),
  entry("notice", "GG-2024-0001", { title: "停水", day: "2024-09-20", body: "停水。" }),
];
const on = (today: string, ...entries: Entry[]) =>
  todoOn(makeContent([...settings, ...entries]), [], today).map(
    ({ kind, id, words }) => `${kind} ${id} ${words}`,
  );
const open = entry("case", "LJ-2024-0001", soundCase);

describe("a case of 24 September 2024 is due on 30 September: the Sunday before was worked in exchange", () => {
  // 25, 26, 27, 29 (worked in exchange), 30 September.
  test.each([
    ["2024-09-24", []],
    ["2024-09-26", ["due-soon LJ-2024-0001 剩余3个工作日，2024年9月30日前要办完"]],
    ["2024-09-30", ["due-soon LJ-2024-0001 今天到期，2024年9月30日前要办完"]],
    ["2024-10-07", ["overdue LJ-2024-0001 超期不到1个工作日，原定2024年9月30日前办完"]],
    ["2024-10-08", ["overdue LJ-2024-0001 超期1个工作日，原定2024年9月30日前办完"]],
  ])("on %s", (today, expected) => {
    expect(on(today, open).filter((line) => line.includes("LJ-"))).toEqual(expected);
  });

  test("three working days reach over the holiday: on 30 September, what is due on 9 October", () => {
    const later = entry("case", "LJ-2024-0002", {
      ...soundCase,
      received: "2024-09-26",
      steps: [{ step: "收集", day: "2024-09-26", note: "登记。" }],
    });
    expect(on("2024-09-30", later).join()).toContain(
      "due-soon LJ-2024-0002 剩余2个工作日，2024年10月9日前要办完",
    );
  });
});

test("a case on hold waits for nobody; a silent one of long ago is asked about", () => {
  const hold = { ...soundCase, hold: { day: "2024-09-25", reason: "等资金" } };
  expect(on("2024-10-08", entry("case", "LJ-2024-0001", hold)).join()).not.toContain("LJ-");
});

test("a closed case waits for the residents' word for two months, not for ever", () => {
  const closed = entry("case", "LJ-2024-0001", { ...soundCase, outcome: "solved", closed: "2024-09-25" });
  expect(on("2024-10-08", closed).join()).toContain("evaluation LJ-2024-0001 2024年9月25日办结");
  expect(on("2025-03-08", closed).join()).not.toContain("evaluation");
});

test("an objection is due by the community's term, over the holiday; an exposure goes by itself", () => {
  const objection = entry("objection", "YY-2024-0001", {
    title: "对一条曝光的异议",
    kind: "exposure",
    about: "BG-2024-0009",
    received: "2024-09-30",
    summary: "说不是在这里。",
  });
  expect(on("2024-10-01", objection).join()).toContain(
    "objection YY-2024-0001 剩余3个工作日，2024年10月10日前要答复",
  );
  expect(on("2024-10-11", objection).join()).toContain("overdue YY-2024-0001 超期1个工作日");
});

test("a meeting that was announced and has passed wants its minutes", () => {
  const meeting = entry("meeting", "YS-2024-0001", {
    title: "九月议事会",
    kind: "sunlit",
    state: "announced",
    day: "2024-09-28",
    venue: "议事亭",
    agenda: [{ title: "车棚" }],
  });
  expect(on("2024-09-28", meeting).join()).not.toContain("YS-");
  expect(on("2024-09-29", meeting).join()).toContain("minutes YS-2024-0001 2024年9月28日已经开过");
});

test("a passed item wants its resolution from the day after the meeting", () => {
  const minutes = (item: object) =>
    entry("meeting", "YS-2024-0001", {
      title: "九月议事会",
      kind: "sunlit",
      state: "held",
      day: "2024-09-23",
      venue: "议事亭",
      agenda: [
        { title: "车棚", result: "informed" },
        { title: "换灯", result: "passed", ...item },
      ],
    });
  expect(on("2024-09-23", minutes({})).join()).not.toContain("YS-");
  expect(on("2024-09-24", minutes({})).join()).toContain("minutes YS-2024-0001 第2个议题通过了，请写成决议");
  expect(on("2024-09-24", minutes({ takesEffect: true })).join()).not.toContain("YS-");
});

test("two weeks without news, and half a year without a notice, are told", () => {
  expect(on("2024-10-04").join()).not.toContain("stale");
  expect(on("2024-10-05").join()).toContain("两周没有更新");
  expect(on("2025-04-01").join()).toContain("半年没有更新");
});

test("drafts wait for the reviewer, then for the approver, with the name of the writer", () => {
  const draft = { type: "case", id: "LJ-2024-0003", title: "新稿", who: "甲写手", days: 2 } as const;
  const words = (state: "draft" | "pending_review" | "pending_publish", days = 2) =>
    todoOn(makeContent(settings), [{ ...draft, state, days }], "2024-09-24").map((item) => item.words);
  expect(words("pending_review")).toEqual(["甲写手2天前送审，等审核"]);
  expect(words("pending_publish")).toEqual(["审核过了，等签发发布（甲写手写）"]);
  expect(words("draft")).toEqual([]);
  expect(words("draft", 8)).toEqual(["甲写手的草稿8天前就没有动过，写完送审，不要了就删除"]);
});

test("what was kept longer than the community said is to be purged", () => {
  const old = entry("honour", "HB-2013-0001", {
    title: "扶起老人",
    day: "2013-05-01",
    category: "dedication",
    place: "estate",
    honoured: "某居民",
    body: "好事。",
  });
  expect(on("2024-09-24", old).join()).toContain("retention HB-2013-0001 保存期2023年5月1日已满");
});
