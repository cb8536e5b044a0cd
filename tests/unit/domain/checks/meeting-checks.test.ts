import { describe, expect, test } from "vitest";
import { checkEntry, checks } from "../../../../src/domain/checks/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import type { Entry } from "../../../../src/content-types/index.ts";
import { meetingKinds } from "../../../../src/sample-content/meeting-kinds.ts";

type Values = Record<string, unknown>;
const kinds = meetingKinds.map((data) => ({ type: "meeting-kind", id: data.id, file: "", data }) as Entry);
const rules = checks.filter(({ name }) => name.startsWith("meeting-"));

/** What the rules of meetings say to a meeting of a kind the samples describe; `field: reason`. */
function faults(kind: string, values: Values, item?: Values): string[] {
  const agenda = item ? [{ title: "换灯", ...item }] : undefined;
  const whole = {
    id: "YS-2026-0001",
    title: "议事",
    kind,
    state: "held",
    day: "2026-03-20",
    venue: "议事亭",
    agenda: agenda ?? [{ title: "换灯" }],
    ...values,
  };
  const { data, faults: refused } = checkEntry("meeting", "meetings/YS-2026-0001.md", whole);
  expect(refused).toEqual([]);
  const entry = { type: "meeting", id: whole.id, file: "meetings/YS-2026-0001.md", data } as Entry;
  const content = makeContent([...kinds, entry]);
  return rules
    .flatMap((rule) => rule.forEntry(entry, content))
    .map(({ field, reason }) => `${field}: ${reason}`);
}

const votes = (inFavour: number, against = 0, abstained = 0) => ({
  method: "hands",
  eligible: inFavour + against + abstained,
  inFavour,
  against,
  abstained,
});

describe("居民代表会议: two thirds must come, more than half of those present must agree", () => {
  test("30 of 45 may decide, 29 of 45 may not", () => {
    const passed = (present: number) =>
      faults("representatives", { expected: 45, present }, { ...votes(present), result: "passed" });
    expect(passed(30)).toEqual([]);
    expect(passed(29)).toEqual([
      "agenda.0.result: 应到 45 人，实到 29 人，没有达到到会要求（应到的三分之二以上参加，会议才有效。）",
    ]);
  });

  test("what failed for want of a quorum may be neither passed nor rejected, but be told so", () => {
    const came = { expected: 45, present: 20 };
    expect(faults("representatives", came, { ...votes(5, 15), result: "rejected" })).toHaveLength(1);
    expect(faults("representatives", came, { result: "noQuorum" })).toEqual([]);
    expect(faults("representatives", { expected: 45, present: 40 }, { result: "noQuorum" })).toEqual([
      "agenda.0.result: 人数已经达到居民代表会议的到会要求，不能写“未达法定人数”",
    ]);
  });

  test("without the numbers nothing is decided", () => {
    expect(faults("representatives", { present: 40 }, { ...votes(40), result: "passed" })).toEqual([
      "expected: 居民代表会议有到会要求（应到的三分之二以上参加，会议才有效。），没有填应到和实到，看不出够不够",
    ]);
  });

  test("half of those present is not enough, half and one is", () => {
    const came = { expected: 45, present: 40 };
    expect(faults("representatives", came, { ...votes(20, 20), result: "passed" })).toEqual([
      "agenda.0.result: 同意 20 票，总数 40，没有达到通过要求（到会的过半数同意才通过。），不能写“通过”",
    ]);
    expect(faults("representatives", came, { ...votes(21, 19), result: "passed" })).toEqual([]);
    expect(faults("representatives", came, { ...votes(21, 19), result: "rejected" })).toEqual([
      "agenda.0.result: 同意 21 票，已经达到通过要求（到会的过半数同意才通过。），结果却写“未通过”",
    ]);
  });
});

describe("居民会议", () => {
  test("more than half must come", () => {
    const held = (present: number) =>
      faults("residents", { expected: 400, present }, { ...votes(present), result: "passed" });
    expect(held(201)).toEqual([]);
    expect(held(200)).toHaveLength(1);
  });

  test("is announced ten days before", () => {
    const announced = (day: string) => faults("residents", { state: "announced", announced: day });
    expect(announced("2026-03-10")).toEqual([]);
    expect(announced("2026-03-11")).toEqual([
      "announced: 居民会议要提前 10 天公告，2026-03-20 开会最晚要在 2026-03-10 公告",
    ]);
    expect(faults("residents", { state: "announced" })).toEqual([
      "announced: 居民会议要提前 10 天公告，没有写公告日期",
    ]);
  });
});

describe("业主大会: heads and area both", () => {
  const came = { expected: 300, present: 200, expectedArea: 30_000, presentArea: 20_000 };
  const areas = (areaInFavour: number) => ({ areaInFavour, areaAgainst: 20_000 - areaInFavour });

  test("two thirds of the households with too little area are no quorum", () => {
    const item = { ...votes(200), areaInFavour: 19_999.99, result: "passed" };
    expect(faults("owners", { ...came, presentArea: 19_999.99 }, item)).toEqual([
      "agenda.0.result: 应到 30000 平方米，实到 19999.99 平方米，面积没有达到到会要求（应到户数和专有面积都有三分之二以上参加，会议才有效。）",
    ]);
  });

  test("a usual matter takes more than half of both (双过半)", () => {
    expect(faults("owners", came, { ...votes(101, 99), ...areas(10_000.01), result: "passed" })).toEqual([]);
    expect(faults("owners", came, { ...votes(100, 100), ...areas(15_000), result: "passed" })).toHaveLength(
      1,
    );
    expect(faults("owners", came, { ...votes(150, 50), ...areas(10_000), result: "passed" })).toEqual([
      "agenda.0.result: 同意的面积 10000 平方米，总面积 20000 平方米，没有达到通过要求（到会的户数和专有面积都有过半数同意才通过。），不能写“通过”",
    ]);
  });

  test("raising the maintenance fund takes three quarters of both (四分之三)", () => {
    const fund = (heads: number, area: number) =>
      faults("owners", came, {
        ...votes(heads, 200 - heads),
        ...areas(area),
        matter: "筹集维修资金",
        result: "passed",
      });
    expect(fund(150, 15_000)).toEqual([]);
    expect(fund(149, 15_000)).toEqual([
      "agenda.0.result: 同意 149 票，总数 200，没有达到通过要求（到会的户数和专有面积都有四分之三以上同意才通过。），不能写“通过”",
    ]);
    expect(fund(150, 14_999.99)).toHaveLength(1);
  });

  test("without areas nothing passes, and areas must add up", () => {
    expect(faults("owners", came, { ...votes(200), result: "passed" })).toEqual([
      "agenda.0.result: 没有填同意的面积，看不出够不够通过（到会的户数和专有面积都有过半数同意才通过。），不能写“通过”",
    ]);
    expect(faults("owners", came, { ...votes(200), areaInFavour: 18_000, result: "passed" })).toEqual([
      "agenda.0.areaInFavour: 同意、反对、弃权的面积合计 18000 平方米，与实到的 20000 平方米对不上",
    ]);
    expect(faults("owners", { ...came, presentArea: 30_000.5 })).toEqual([
      "presentArea: 实到的面积 30000.5 平方米多于应到的 30000 平方米",
    ]);
  });

  test("a sort of matter that the kind does not know is refused", () => {
    const item = { ...votes(200), ...areas(20_000), matter: "别的", result: "passed" };
    expect(faults("owners", came, item)).toEqual(["agenda.0.matter: 业主大会没有“别的”这类事项"]);
  });
});

describe("votes and words", () => {
  const came = { expected: 14, present: 13 };

  test("12–0–1 is not called 协商一致; 13–0–0 is", () => {
    const agreed = (item: Values) => faults("three-party", came, { ...item, method: "consensus" });
    expect(agreed({ ...votes(12, 0, 1), result: "passed" })).toEqual([
      "agenda.0.method: 有 0 票反对、1 票弃权，不能写“协商一致”",
    ]);
    expect(agreed({ ...votes(13), result: "passed" })).toEqual([]);
    expect(agreed({ result: "passed" })).toEqual([]);
  });

  test("who listens has no vote, and everyone present is counted", () => {
    expect(faults("three-party", came, { eligible: 14 })).toEqual([
      "agenda.0.eligible: 有表决权实到 14 多于实到 13",
    ]);
    expect(faults("three-party", came, { inFavour: 10, against: 1, result: "passed" })).toEqual([
      "agenda.0.eligible: 同意 10、反对 1、弃权 0 合计 11，与实到 13 对不上",
    ]);
  });

  test("who is recused came but has no vote, and half is half of the rest", () => {
    const vote = (item: Values) =>
      faults("three-party", came, { ...item, method: "hands", result: "passed" });
    expect(vote({ recused: 3, inFavour: 6, against: 4 })).toEqual([]);
    expect(vote({ recused: 3, inFavour: 5, against: 5 })).toEqual([
      "agenda.0.result: 同意 5 票，总数 10，没有达到通过要求（到会的过半数同意才通过。），不能写“通过”",
    ]);
    expect(vote({ recused: 3, inFavour: 9, against: 4 })).toEqual([
      "agenda.0.eligible: 同意 9、反对 4、弃权 0 合计 13，与实到减去回避 10 对不上",
    ]);
    expect(vote({ eligible: 11, recused: 3, inFavour: 9, against: 2 })).toEqual([
      "agenda.0.recused: 有表决权实到 11 加上回避 3 多于实到 13",
    ]);
  });

  test("a kind that takes no votes decides nothing; a passed item has its votes", () => {
    expect(faults("night-talk", came, { ...votes(13), result: "passed" })).toEqual([
      "agenda.0.result: 每周夜话不作表决，不能写“通过”或“未通过”",
    ]);
    expect(faults("three-party", came, { method: "hands", result: "passed" })).toEqual([
      "agenda.0.result: 没有填票数，看不出够不够通过（到会的过半数同意才通过。），不能写“通过”",
    ]);
  });
});

describe("the life of a meeting", () => {
  test("what is cancelled says when and why, and has no minutes", () => {
    expect(faults("talk", { state: "cancelled" })).toEqual([
      "cancelledOn: 会议取消了，没有写哪天通知、为什么",
    ]);
    const told = { cancelledOn: "2026-03-19", cancelReason: "停电" };
    expect(faults("talk", { state: "cancelled", ...told })).toEqual([]);
    expect(faults("talk", { state: "cancelled", ...told, minutesDay: "2026-03-21" })).toEqual([
      "minutesDay: 会议取消了，却有纪要公布日期",
    ]);
    expect(faults("talk", told)).toEqual(["state: 写了取消的日期或原因，会议状态却不是“已取消”"]);
  });

  test("a move keeps the earlier day, which is another", () => {
    const move = { from: "2026-03-13", told: "2026-03-12", reason: "暴雨" };
    expect(faults("talk", { moves: [move] })).toEqual([]);
    expect(faults("talk", { moves: [{ ...move, from: "2026-03-20" }] })).toEqual([
      "moves.0.from: 原定日期和改后的日期都是 2026-03-20",
    ]);
    expect(faults("talk", { moves: [{ ...move, told: "2026-03-21" }] })).toEqual([
      "moves.0.told: 通知改期的日期晚于改后的 2026-03-20",
    ]);
  });

  test("results come after the meeting, minutes not before it, announcements not after it", () => {
    const coming = { state: "announced", announced: "2026-03-01" };
    expect(faults("talk", coming, { result: "informed" })).toEqual([
      "agenda.0.result: 会还没有开，却写了结果",
    ]);
    expect(faults("talk", { minutesDay: "2026-03-19" })).toEqual([
      "minutesDay: 纪要公布日期早于开会日期 2026-03-20",
    ]);
    expect(faults("talk", { announced: "2026-03-21" })).toEqual([
      "announced: 公告日期晚于开会日期 2026-03-20",
    ]);
  });

  test("objections follow the minutes, answers the objections", () => {
    const object = (one: Values) =>
      faults("talk", {
        minutesDay: "2026-03-21",
        objections: [{ day: "2026-03-25", about: "不对", ...one }],
      });
    expect(object({})).toEqual([]);
    expect(object({ day: "2026-03-20" })).toEqual(["objections.0.day: 异议早于纪要公布日期"]);
    expect(object({ answered: "2026-03-26" })).toEqual(["objections.0.answer: 答复日期和答复要一起填"]);
    expect(object({ answered: "2026-03-24", answer: "已改" })).toEqual([
      "objections.0.answered: 答复日期早于提出日期 2026-03-25",
    ]);
  });
});
