import { describe, expect, test } from "vitest";
import { makeContent } from "../../../../src/domain/content.ts";
import { aCase, aMeeting, aResolution, entryOf } from "../../entry-views/draw.ts";
import { contentType, type MeetingData, type MeetingKindData } from "../../../../src/content-types/index.ts";
import {
  caseFromItem,
  leastOf,
  meetingStatus,
  meetingStatusName,
  objectionsUntil,
  quorumOf,
  resolutionFromItem,
  usualOf,
  reaches,
  thresholdWords,
} from "../../../../src/domain/meetings/index.ts";
import { withoutResolution } from "../../../../src/domain/meetings/without-resolution.ts";
import { formatMoney, sumOfMoney } from "../../../../src/domain/text/format-money.ts";

const half = { fraction: "1/2", bound: "over" } as const;
const twoThirds = { fraction: "2/3", bound: "atLeast" } as const;
const threeQuarters = { fraction: "3/4", bound: "atLeast" } as const;

describe("a case from the minutes is refused", () => {
  const talk = entryOf("meeting-kind", {
    id: "talk",
    name: "恳谈会",
    summary: "谈",
    attendees: "居民",
    unit: "persons",
  });
  const refusal = (number: number, state: string) => {
    const data = { id: "YS-2024-0001", title: "谈", kind: "talk", state, day: "2024-06-05", venue: "亭" };
    const minutes = entryOf("meeting", { ...data, agenda: [{ title: "换灯" }] });
    const given = { id: "LJ-2024-0001", category: "facilities" };
    return () => caseFromItem(minutes, number, given, makeContent([talk, minutes]));
  };

  test("for an item that the meeting did not have", () => {
    expect(refusal(2, "held")).toThrow("这次会议没有第 2 个议题。");
  });
  test("before the meeting was held", () => {
    expect(refusal(1, "announced")).toThrow("会还没有开，会后再立案。");
  });
  test("while its kind does not say how cases begin", () => {
    expect(refusal(1, "held")).toThrow(
      "“恳谈会”没有写会上提出的事怎么立案。请先到“会议类型”里填好来源渠道、工作流程和受理单位。",
    );
  });
});

test("a passed item wants a resolution or a case, unless it takes effect by being passed", () => {
  const agenda = ["passed", "passed", "passed", "passed", "rejected", undefined].map((result, index) => ({
    title: `第${index + 1}件`,
    result,
    ...(index === 3 ? { takesEffect: true } : {}),
  }));
  const minutes = aMeeting({ agenda });
  const followed = [aResolution({ agendaItem: 1 }), aCase({ meeting: minutes.id, agendaItem: 2 })];
  expect(withoutResolution(minutes, makeContent([minutes, ...followed]))).toEqual([3]);
  expect(withoutResolution(minutes, makeContent([minutes]))).toEqual([1, 2, 3]);
});

describe("a resolution from the minutes", () => {
  const given = { id: "JY-2024-0001", unit: "committee", role: "主任", due: "2024-07-31" };
  const minutes = entryOf("meeting", {
    id: "YS-2024-0001",
    title: "谈",
    kind: "talk",
    state: "held",
    day: "2024-06-05",
    venue: "亭",
    agenda: [
      { title: "换灯", proposal: "全换成声控灯。", result: "passed" },
      { title: "收费", result: "postponed" },
    ],
  });
  test("takes the item's title and proposal", () => {
    expect(resolutionFromItem(minutes, 1, given)).toEqual({
      ...given,
      title: "换灯",
      meeting: "YS-2024-0001",
      agendaItem: 1,
      decision: "全换成声控灯。",
    });
  });
  test("is refused for what was not passed, and for an item that the meeting did not have", () => {
    expect(() => resolutionFromItem(minutes, 2, given)).toThrow(
      "第 2 个议题的结果不是“通过”，不能立为决议。写错了就先改纪要。",
    );
    expect(() => resolutionFromItem(minutes, 3, given)).toThrow("这次会议没有第 3 个议题。");
  });
});

test("what is usual at a kind of meeting is what was so at the last that was held, without title, agenda and votes", () => {
  const met = (number: number, day: string, more: object) =>
    entryOf("meeting", {
      id: `YS-2024-000${number}`,
      title: "谈",
      kind: "talk",
      state: "held",
      day,
      venue: "亭",
      agenda: [{ title: "换灯" }],
      ...more,
    });
  const content = makeContent([
    met(1, "2024-06-05", { venue: "旧亭" }),
    met(2, "2024-07-05", { start: "19:00", parties: ["物业"], expected: 20, present: 18 }),
    met(3, "2024-08-05", { state: "announced" }),
    met(4, "2024-08-06", { kind: "council" }),
  ]);
  expect(usualOf("talk", content)).toEqual({
    day: "2024-07-05",
    values: { start: "19:00", venue: "亭", expected: 20, parties: ["物业"] },
  });
  expect(usualOf("hearing", content)).toBeUndefined();
});

describe("a threshold", () => {
  test.each([
    [half, 10, 20, false],
    [half, 11, 20, true],
    [half, 10, 19, true],
    [twoThirds, 30, 45, true],
    [twoThirds, 29, 45, false],
    [twoThirds, 2, 3, true],
    [threeQuarters, 166, 221, true],
    [threeQuarters, 165, 221, false],
    [threeQuarters, 3, 4, true],
  ] as const)("%j: %i of %i is %s", (rule, part, whole, expected) => {
    expect(reaches(part, whole, rule)).toBe(expected);
    expect(leastOf(whole, rule) <= part).toBe(expected);
  });

  test("is said as the law says it: 以上 includes the part itself, 超过 does not", () => {
    expect(thresholdWords(half)).toBe("过半数");
    expect(thresholdWords(twoThirds)).toBe("三分之二以上");
    expect(thresholdWords(threeQuarters)).toBe("四分之三以上");
    expect(thresholdWords({ fraction: "2/3", bound: "over" })).toBe("超过三分之二");
    expect(thresholdWords({ fraction: "1/1", bound: "atLeast" })).toBe("全部");
  });
});

describe("a quorum", () => {
  test("of residents' representatives is two thirds of those due", () => {
    const representatives = kind({ attendance: twoThirds });
    expect(quorumOf({ expected: 45, present: 30 }, representatives).state).toBe("met");
    expect(quorumOf({ expected: 45, present: 29 }, representatives)).toEqual({
      state: "failed",
      by: "heads",
    });
    expect(quorumOf({ expected: 45 }, representatives)).toEqual({ state: "unknown", lacks: "heads" });
  });

  test("of all residents is more than half", () => {
    const residents = kind({ attendance: half });
    expect(quorumOf({ expected: 400, present: 200 }, residents).state).toBe("failed");
    expect(quorumOf({ expected: 400, present: 201 }, residents).state).toBe("met");
  });

  test("of owners is two thirds of the households and two thirds of the area", () => {
    const owners = kind({ attendance: twoThirds, byArea: true });
    const came = { expected: 300, present: 210, expectedArea: 30_000 };
    expect(quorumOf({ ...came, presentArea: 20_000 }, owners).state).toBe("met");
    expect(quorumOf({ ...came, presentArea: 19_999.99 }, owners)).toEqual({ state: "failed", by: "area" });
    expect(quorumOf(came, owners)).toEqual({ state: "unknown", lacks: "area" });
  });

  test("is always there where the kind asks for none", () => {
    expect(quorumOf({}, kind({})).state).toBe("met");
  });
});

describe("a meeting's status", () => {
  const council = kind({ objectionDays: 15 });
  const status = (values: Partial<MeetingData>, today: string) =>
    meetingStatusName(meetingStatus(meeting(values), council, today));

  test("before the day is announced or moved, after it without minutes awaited", () => {
    expect(status({ state: "announced" }, "2020-07-03")).toBe("预告");
    const moves = [{ from: "2020-06-30", told: "2020-06-28", reason: "台风" }];
    expect(status({ state: "announced", moves }, "2020-07-03")).toBe("已改期");
    expect(status({ state: "announced" }, "2020-07-04")).toBe("待补纪要");
    expect(status({ state: "cancelled" }, "2020-07-03")).toBe("已取消");
  });

  test("after the meeting goes from writing over objection to final, by the day", () => {
    const held = { minutesDay: "2020-07-05" };
    expect(status({}, "2020-07-04")).toBe("纪要整理中");
    expect(status(held, "2020-07-04")).toBe("纪要整理中");
    expect(status(held, "2020-07-05")).toBe("纪要公示中");
    expect(status(held, "2020-07-20")).toBe("纪要公示中");
    expect(status(held, "2020-07-21")).toBe("纪要已定稿");
  });

  test("is not final while an objection has no answer", () => {
    const open = { day: "2020-07-10", about: "票数不对" };
    const values = { minutesDay: "2020-07-05", objections: [open] };
    expect(status(values, "2020-07-21")).toBe("异议待答复");
    const answered = { ...open, answered: "2020-07-12", answer: "已更正" };
    expect(status({ ...values, objections: [answered] }, "2020-07-21")).toBe("纪要已定稿");
  });

  test("objections are taken up to the last of so many days, over a month's end", () => {
    expect(objectionsUntil({ minutesDay: "2020-02-20" }, council)).toBe("2020-03-06");
    expect(objectionsUntil({ minutesDay: "2020-02-20" }, kind({}))).toBeUndefined();
    expect(objectionsUntil({}, council)).toBeUndefined();
  });
});

test("money has its thousands set apart and is summed to the fen", () => {
  expect([0, 960, 12_500.5, 186_400, 1_234_567.89].map(formatMoney)).toEqual([
    "0.00",
    "960.00",
    "12,500.50",
    "186,400.00",
    "1,234,567.89",
  ]);
  expect(sumOfMoney([0.1, 0.2])).toBe(0.3);
});

function kind(values: Partial<MeetingKindData>): MeetingKindData {
  return contentType("meeting-kind").schema.parse({
    id: "one",
    name: "议事会",
    summary: "商量事",
    attendees: "居民代表",
    unit: "persons",
    ...values,
  });
}

function meeting(values: Partial<MeetingData>): MeetingData {
  return contentType("meeting").schema.parse({
    id: "YS-2020-0001",
    title: "议事",
    kind: "one",
    state: "held",
    day: "2020-07-03",
    venue: "议事亭",
    agenda: [{ title: "换灯" }],
    ...values,
  });
}
