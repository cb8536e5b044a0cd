import { describe, expect, test } from "vitest";
import { vocabularyLists } from "../../../../src/content-types/index.ts";
import { formatEntryText, readEntries } from "../../../../src/entry-files/index.ts";

type Values = Record<string, unknown>;

const base: Record<string, Values> = {
  "settings/vocabulary.yml": {
    ...Object.fromEntries(vocabularyLists.map((list) => [list, [{ id: "one", name: "一" }]])),
    assessmentKinds: [
      { id: "one", name: "物业考核" },
      { id: "three", name: "三级评价", evaluators: ["服务对象", "小区党支部", "业委会"] },
    ],
    deadlines: [{ amount: 5, unit: "working-days" }],
  },
  "settings/calendar.yml": {
    years: [{ year: 2024, holidays: [{ name: "劳动节", from: "2024-05-01", to: "2024-05-05" }] }],
  },
  "places/home.yml": { id: "home", name: "兰园", kind: "one" },
  "organisations/committee.md": { id: "committee", name: "居委会", kind: "one", duties: "办事" },
  "organisations/school.md": { id: "school", name: "学校", kind: "one", duties: "教书" },
  "orders/DD-2024-0001.yml": {
    id: "DD-2024-0001",
    title: "放学后的教室",
    category: "one",
    place: "home",
    ask: "孩子没有去处。",
    raised: "2024-03-01",
    placed: "2024-03-02",
    taken: "2024-03-02",
    takenBy: ["school"],
    done: "2024-03-20",
    result: "开放一间教室。",
    verdict: "satisfied",
    need: "QD-2024-0001",
    project: "QD-2024-0003",
  },
  ...Object.fromEntries(
    (["need", "resource", "project"] as const).map((kind, index) => {
      const id = `QD-2024-000${index + 1}`;
      const match = kind === "project" ? { needs: ["QD-2024-0001"], resources: ["QD-2024-0002"] } : {};
      const unit = kind === "need" ? {} : { unit: "school" };
      const values = { id, kind, title: kind, category: "one", day: "2024-02-01", description: "说明" };
      return [`listings/${id}.yml`, { ...values, ...unit, ...match }];
    }),
  ),
  "agreements/XY-2024-0001.md": {
    id: "XY-2024-0001",
    title: "共建协议",
    day: "2024-01-10",
    until: "2025-01-09",
    parties: ["committee", "school"],
    summary: "开放教室。",
  },
  "services/card.md": {
    id: "card",
    name: "优待证",
    category: "one",
    unit: "committee",
    eligible: "老人",
    where: "窗口",
    hours: "工作日",
    fee: "免费",
    duration: "当场",
  },
  "tallies/JS-2024-0001.yml": {
    id: "JS-2024-0001",
    title: "一月",
    from: "2024-01-01",
    day: "2024-01-31",
    counts: [{ service: "card", handled: 9 }],
  },
  "tallies/JS-2024-0002.yml": {
    id: "JS-2024-0002",
    title: "二月",
    from: "2024-02-01",
    day: "2024-02-29",
    counts: [{ service: "card", handled: 4 }],
  },
  "assessments/PY-2024-0001.yml": {
    id: "PY-2024-0001",
    title: "学校评议",
    unit: "school",
    kind: "one",
    day: "2024-06-01",
    method: "问卷",
    evaluators: [
      { name: "居民", asked: 30, answered: 20 },
      { name: "业委会", asked: 4, answered: 4 },
    ],
    results: [
      { item: "保洁", by: "居民", satisfied: 12, mostly: 5, dissatisfied: 3 },
      { item: "公开", by: "业委会", conclusion: "按时公开" },
    ],
    reply: "接着改。",
    replyDay: "2024-06-05",
  },
  "activities/HD-2024-0001.md": {
    id: "HD-2024-0001",
    title: "清洁日",
    state: "held",
    day: "2024-04-25",
    venue: "广场",
    wanted: 20,
    signedUp: 14,
    headcount: 12,
    serviceMinutes: 720,
    noticeFrom: "2024-04-26",
    noticeTo: "2024-05-06",
    objections: [{ day: "2024-04-29", note: "少算一人", decided: "2024-04-30", decision: "已补上" }],
    participants: [{ name: "林守拙", consent: "TY-2024-0001" }],
  },
};

/** Reads the base with one file changed; keys set to undefined are left out. */
function faultsWith(file: string, change: Values, more: Record<string, Values> = {}): string[] {
  const files = Object.entries({ ...base, ...more }).map(([path, values]) => {
    const merged = path === file ? { ...values, ...change } : values;
    const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
    return { path, text: formatEntryText(kept, path.endsWith(".md") ? "md" : "yml") };
  });
  return readEntries(files, new Set()).faults.map(({ field, reason }) => `${field}: ${reason}`);
}

test("sound content has no fault", () => {
  expect(faultsWith("", {})).toEqual([]);
});

describe("an order", () => {
  test.each<[Values, string]>([
    [{ placed: "2024-02-28" }, "placed: 社区下单日期早于居民点单日期 2024-03-01"],
    [{ taken: "2024-03-01" }, "taken: 单位接单日期早于社区下单日期 2024-03-02"],
    [{ done: "2024-03-01" }, "done: 完成日期早于社区下单日期 2024-03-02"],
    [{ placed: undefined }, "taken: 填了单位接单日期，却没有社区下单日期"],
    [{ takenBy: undefined }, "takenBy: 填了接单日期，却没有写哪个单位接的"],
    [{ taken: undefined }, "taken: 写了接单单位，却没有接单日期"],
    [{ result: undefined }, "result: 填了完成日期，却没有写完成情况"],
    [{ done: undefined, result: undefined }, "verdict: 还没有完成，就填了居民评价"],
    [{ stopped: "unmet" }, "stopped: 既填了完成日期，又选了没有办成"],
    [{ stopped: "unmet" }, "reason: 没有办成，却没有写原因"],
    [{ need: "QD-2024-0002" }, "need: 选的不是群众需求"],
    [{ project: "QD-2024-0001" }, "project: 选的不是服务项目"],
  ])("goes through its turns in order: %o", (change, fault) => {
    expect(faultsWith("orders/DD-2024-0001.yml", change)).toContain(fault);
  });

  test("may be raised, placed and taken on one day", () => {
    const day = "2024-03-02";
    expect(faultsWith("orders/DD-2024-0001.yml", { raised: day, placed: day, taken: day })).toEqual([]);
  });
});

test.each<[string, Values, string]>([
  ["1", { resources: ["QD-2024-0002"] }, "resources: 只有服务项目才填这一栏"],
  ["1", { until: "2024-01-01" }, "until: 有效期早于列入日期 2024-02-01"],
  ["2", { unit: undefined }, "unit: 没有写是哪个单位的"],
  ["3", { needs: ["QD-2024-0002"] }, "needs.0: “resource”不在群众需求清单里"],
  ["3", { resources: ["QD-2024-0001"] }, "resources.0: “need”不在单位资源清单里"],
  ["3", { needs: ["QD-2024-0001", "QD-2024-0001"] }, "needs.1: “QD-2024-0001”选了两次"],
])("a project joins needs with resources, and nothing else does: QD-2024-000%s %o", (n, change, fault) => {
  expect(faultsWith(`listings/QD-2024-000${n}.yml`, change)).toEqual([fault]);
});

test("an agreement has two parties and ends after it begins", () => {
  const file = "agreements/XY-2024-0001.md";
  expect(faultsWith(file, { parties: ["school", "school"] })).toEqual(["parties: 签约的不到两方"]);
  expect(faultsWith(file, { until: "2024-01-09" })).toEqual(["until: 有效期早于签订日期 2024-01-10"]);
});

test.each<[Values, string]>([
  [{ from: "2024-03-01" }, "day: 最后一天早于第一天 2024-03-01"],
  [{ counts: [{ service: "card", handled: 2 }], byProxy: 3 }, "byProxy: 代办 3 件多于办理的 2 件"],
  [{ counts: [1, 2].map((handled) => ({ service: "card", handled })) }, "counts.1.service: 这项服务写了两次"],
  [
    { from: "2024-01-31" },
    "from: 和 JS-2024-0001（2024-01-01 至 2024-01-31）有同样的服务和重叠的日子，会数两遍",
  ],
])("a service is counted once a day: %o", (change, fault) => {
  expect(faultsWith("tallies/JS-2024-0002.yml", change)).toContain(fault);
});

test("what was done for people in need is not counted in numbers that point at them", () => {
  const inNeed = { ...base["services/card.md"], id: "visit", name: "上门代办", inNeed: true };
  const counts = (handled: number) => ({ counts: [{ service: "visit", handled }], byProxy: undefined });
  const told = (handled: number) =>
    faultsWith("tallies/JS-2024-0002.yml", counts(handled), { "services/visit.md": inNeed });
  expect(told(4)).toEqual(["counts.0.handled: 涉及困难居民的服务只有 4 件，容易认出是哪一家"]);
  expect(told(5)).toEqual([]);
  expect(told(0)).toEqual([]);
});

describe("an assessment", () => {
  const evaluators = [{ name: "居民", asked: 30, answered: 20 }];
  const counted = { item: "保洁", by: "居民", satisfied: 12, mostly: 5, dissatisfied: 3 };
  test.each<[Values, string]>([
    [
      { evaluators: [{ ...evaluators[0], asked: 19 }], results: [counted] },
      "evaluators.0.answered: 回答的 20 人多于征求的 19 人",
    ],
    [{ results: [{ ...counted, by: "网友" }] }, "results.0.by: “评价各方”里没有“网友”"],
    [{ results: [{ item: "保洁", by: "居民" }] }, "results.0: 既没有人数，也没有结论"],
    [
      { results: [{ ...counted, mostly: 6 }] },
      "results.0: 满意、基本满意、不满意合计 21 人，与回答的 20 人对不上",
    ],
    [
      { results: [{ item: "公开", by: "业委会", satisfied: 4 }] },
      "results.0: 业委会只有 4 人回答，分项人数会让人猜出是谁",
    ],
    [{ kind: "three" }, "results: 三级评价缺服务对象、小区党支部的评价"],
    [{ from: "2024-01-01" }, "to: 评的那段时间不完整，或最后一天早于第一天"],
    [{ replyDay: undefined }, "replyDay: 写了单位的答复，却没有答复日期"],
    [{ reply: undefined }, "reply: 填了答复日期，却没有答复"],
    [{ replyDay: "2024-05-31" }, "replyDay: 答复日期早于评议日期 2024-06-01"],
  ])("adds up, lays no small group open and leaves none out: %o", (change, fault) => {
    expect(faultsWith("assessments/PY-2024-0001.yml", change)).toContain(fault);
  });

  test("has no place for a score, a rank or a person", () => {
    for (const key of ["score", "rank", "person"])
      expect(faultsWith("assessments/PY-2024-0001.yml", { [key]: "1" })).toEqual([
        `${key}: 不认识“${key}”这个字段`,
      ]);
  });
});

describe("an activity", () => {
  const file = "activities/HD-2024-0001.md";
  test.each<[Values, string]>([
    // Of the eleven days from 26 April only the 26th, 29th, 30th and 6 May are worked.
    [{ noticeTo: "2024-04-29", objections: undefined }, "noticeTo: 只公示 2 个工作日，不到 3 个"],
    [{ noticeFrom: "2024-04-24" }, "noticeFrom: 公示早于活动日期 2024-04-25"],
    [{ noticeTo: undefined }, "noticeTo: 公示的两个日期只填了一个"],
    [
      { day: "2025-04-25", noticeFrom: "2025-04-26", noticeTo: "2025-05-06", objections: undefined },
      "noticeTo: 节假日表里缺这一年，算不出公示了几个工作日",
    ],
    [{ signedUp: 21 }, "signedUp: 已报名 21 人多于招募的 20 人"],
    [{ headcount: 0 }, "participants: 写了 1 个名字，参加的只有 0 人"],
    [{ participants: [{ name: "林守拙" }] }, "participants.0.consent: 没有填写"],
    [{ objections: [{ day: "2024-05-07", note: "少一人" }] }, "objections.0.day: 不在公示期间"],
    [
      { objections: [{ day: "2024-04-29", note: "少一人", decided: "2024-04-28" }] },
      "objections.0.decided: 早于提出日期 2024-04-29",
    ],
    [
      { objections: [{ day: "2024-04-29", note: "少一人", decided: "2024-04-30" }] },
      "objections.0.decision: 处理完了，却没有写怎么处理的",
    ],
  ])("shows its service time for long enough and names nobody without consent: %o", (change, fault) => {
    expect(faultsWith(file, change)).toContain(fault);
  });
});
