import { expect, test } from "vitest";
import { formatEntryText, readEntries } from "../../../../src/entry-files/index.ts";

type Values = Record<string, unknown>;

const workflow = {
  id: "four",
  name: "四步",
  summary: "收集、办理、销号、评价",
  steps: [
    ["收集", "intake"],
    ["办理", "handling"],
    ["销号", "closing"],
    ["评价", "evaluation"],
  ].map(([name, stage]) => ({ name, stage, meaning: "做事", whoActs: "社区", repeatable: name === "办理" })),
};
const vocabulary = Object.fromEntries(
  ["categories", "channels", "honourCategories", "exposureCategories", "placeKinds", "organisationKinds"].map(
    (list) => [list, [{ id: "one", name: "一" }]],
  ),
);
const base: Record<string, Values> = {
  "settings/vocabulary.yml": { ...vocabulary, deadlines: [{ amount: 5, unit: "working-days" }] },
  "settings/calendar.yml": {
    years: [{ year: 2024, holidays: [{ name: "劳动节", from: "2024-05-01", to: "2024-05-05" }] }],
  },
  "workflows/four.yml": workflow,
  "settings/boards.yml": {
    exposures: {
      on: true,
      handler: "居委会",
      assessed: "2024-01-05",
      rule: "《曝光办法》",
      adoptedBy: "居民代表会议",
      adopted: "2024-01-10",
      days: 15,
      households: 30,
    },
    honours: { noticeDays: 7 },
    objections: [{ kind: "exposure", amount: 3, unit: "working-days" }],
    retention: [{ type: "exposure", amount: 1, unit: "years" }],
  },
  "places/home.yml": { id: "home", name: "兰园", kind: "one", households: 200 },
  "places/corner.yml": { id: "corner", name: "兰园1号楼", kind: "one", parent: "home", households: 12 },
  "places/gate.yml": { id: "gate", name: "兰园北门", kind: "one", parent: "home" },
  "tombstones/BG-2023-001.yml": { id: "BG-2023-001", type: "exposure", day: "2024-01-02", reason: "request" },
  "honours/HB-2024-001.md": {
    id: "HB-2024-001",
    title: "守着井盖",
    day: "2024-05-01",
    category: "one",
    place: "home",
    honoured: "某热心居民",
    body: "守到天亮。",
  },
  "objections/YY-2024-001.yml": {
    id: "YY-2024-001",
    title: "对一条曝光的异议",
    kind: "exposure",
    about: "BG-2024-001",
    received: "2024-05-07",
    summary: "有居民说位置写错了。",
  },
  "meeting-kinds/one.yml": {
    id: "one",
    name: "议事会",
    summary: "商量事",
    attendees: "居民代表",
    unit: "persons",
    attendance: { fraction: "2/3", bound: "atLeast" },
    passing: [{ matter: "一般事项", of: "present", fraction: "1/2", bound: "over" }],
    noticeDays: 3,
    objectionDays: 15,
  },
  "organisations/committee.md": { id: "committee", name: "居委会", kind: "one", duties: "办事" },
  "cases/LJ-2024-0001.md": {
    id: "LJ-2024-0001",
    title: "北门路灯不亮",
    received: "2024-05-01",
    channel: "one",
    category: "one",
    urgency: "normal",
    place: "home",
    summary: "北门两盏路灯不亮。",
    workflow: "four",
    tier: "self",
    unit: "committee",
    steps: [
      { step: "收集", day: "2024-05-01", note: "登记" },
      { step: "办理", day: "2024-05-02", note: "维修" },
      { step: "销号", day: "2024-05-03", note: "修好" },
    ],
    outcome: "solved",
    closed: "2024-05-03",
  },
  "meetings/YS-2024-001.md": {
    id: "YS-2024-001",
    title: "路灯议事",
    kind: "one",
    state: "held",
    day: "2024-05-01",
    venue: "议事亭",
    expected: 20,
    present: 18,
    agenda: [{ title: "换灯", eligible: 18, inFavour: 15, against: 2, abstained: 1, result: "passed" }],
  },
  "resolutions/JY-2024-001.yml": {
    id: "JY-2024-001",
    title: "换灯",
    meeting: "YS-2024-001",
    agendaItem: 1,
    decision: "换节能灯",
    unit: "committee",
    role: "工程主管",
    due: "2024-06-01",
    progress: [
      { day: "2024-05-05", percent: 50, note: "买灯" },
      { day: "2024-05-08", percent: 100, note: "装好" },
    ],
  },
  "exposures/BG-2024-001.yml": {
    id: "BG-2024-001",
    title: "北门车棚 飞线充电",
    category: "one",
    place: "home",
    location: "北门车棚",
    day: "2024-05-01",
    description: "电线从窗口拉下充电。",
    rule: "居民公约第三条",
    warned: "2024-05-02",
    correctBy: "2024-05-05",
    handling: "已劝导",
    published: "2024-05-06",
    expires: "2024-05-21",
    cleared: true,
  },
};

/** Reads the base with one file changed; keys set to undefined are left out. */
function faultsWith(file: string, change: Values, as = file): string[] {
  const files = Object.entries(base).map(([path, values]) => {
    const merged = path === file ? { ...values, ...change } : values;
    const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
    const target = path === file ? as : path;
    return { path: target, text: formatEntryText(kept, target.endsWith(".md") ? "md" : "yml") };
  });
  return readEntries(files, new Set()).faults.map(({ field, reason }) => `${field}: ${reason}`);
}

const aCase = "cases/LJ-2024-0001.md";
const aMeeting = "meetings/YS-2024-001.md";

test("sound content has no fault", () => {
  expect(faultsWith(aCase, {})).toEqual([]);
});

test("a reference to nothing is told with where it should point", () => {
  expect(faultsWith(aCase, { place: "nowhere" })).toEqual(["place: “地点”里没有编号为“nowhere”的条目"]);
  expect(faultsWith(aCase, { category: "none" })).toEqual(["category: 词表里没有“none”"]);
});

test("an id other than the file name is refused", () => {
  expect(faultsWith(aCase, {}, "cases/LJ-2024-0002.md")).toEqual([
    "id: 编号写的是“LJ-2024-0001”，文件名却是“LJ-2024-0002”",
  ]);
});

test("a case's steps follow its workflow from the day of intake", () => {
  const steps = [
    { step: "收集", day: "2024-04-30", note: "登记" },
    { step: "销号", day: "2024-05-03", note: "修好" },
  ];
  expect(faultsWith(aCase, { steps })).toEqual([
    "steps.0.day: 第一步的日期早于受理日期 2024-05-01",
    "steps.1.step: 到“销号”之前还缺“办理”这一步",
  ]);
});

test.each([
  [{ closed: undefined }, "closed: 填了办理结果，却没有办结日期"],
  [{ outcome: undefined, verdict: undefined }, "outcome: 填了办结日期，却没有办理结果"],
  [{ outcome: "cannot" }, "reason: 没有完全解决，却没有写原因"],
  [
    { outcome: undefined, closed: undefined, verdict: "satisfied" },
    "verdict: 还没有办理结果，就填了居民评价",
  ],
  [{ closed: "2024-04-01" }, "closed: 办结日期早于受理日期 2024-05-01"],
  [{ verdict: "satisfied", verdictDay: "2024-05-02" }, "verdictDay: 评价日期早于办结日期 2024-05-03"],
  [{ due: "2024-04-01" }, "due: 到期日早于受理日期 2024-05-01"],
])("an outcome that contradicts itself is refused (%o)", (change, fault) => {
  expect(faultsWith(aCase, change)).toContain(fault);
});

test("attendance and votes must add up, and half of the votes do not pass a motion", () => {
  expect(faultsWith(aMeeting, { present: 21 })).toContain("present: 实到 21 人多于应到 20 人");
  const vote = (change: Values) => ({
    agenda: [{ title: "换灯", eligible: 18, result: "passed", ...change }],
  });
  expect(faultsWith(aMeeting, vote({ inFavour: 15, against: 2 }))).toEqual([
    "agenda.0.eligible: 同意 15、反对 2、弃权 0 合计 17，与有表决权实到 18 对不上",
  ]);
  expect(faultsWith(aMeeting, vote({ inFavour: 9, against: 9 }))).toEqual([
    "agenda.0.result: 同意 9 票，总数 18，没有达到通过要求（到会的过半数同意才通过。），不能写“通过”",
  ]);
});

test("only what passed becomes a resolution", () => {
  const agenda = [{ title: "换灯", eligible: 18, inFavour: 5, against: 13, result: "rejected" }];
  expect(faultsWith(aMeeting, { agenda })).toEqual([
    "agendaItem: 那次会议第 1 个议题的结果是“未通过”，没有通过的事不能成为决议",
  ]);
  expect(faultsWith(aMeeting, { agenda: [{ title: "换灯" }] })).toEqual([
    "agendaItem: 那次会议第 1 个议题的结果还没有写，没有通过的事不能成为决议",
  ]);
  expect(faultsWith("resolutions/JY-2024-001.yml", { evaluated: "2024-05-09" })).toEqual([
    "evaluation: 写了评价日期，没有写评价",
  ]);
});

test("a resolution's progress goes forward and belongs to an item of its meeting", () => {
  const resolution = "resolutions/JY-2024-001.yml";
  expect(faultsWith(resolution, { agendaItem: 2 })).toEqual(["agendaItem: 那次会议只有 1 个议题"]);
  const progress = [
    { day: "2024-05-05", percent: 50, note: "买灯" },
    { day: "2024-05-04", percent: 40, note: "退货" },
  ];
  expect(faultsWith(resolution, { progress })).toEqual([
    "progress.1.day: 日期早于上一条的 2024-05-05",
    "progress.1.percent: 比例小于上一条的 50%",
  ]);
});

test("an exposure follows a warning and a time to correct, and ends within thirty days", () => {
  const exposure = "exposures/BG-2024-001.yml";
  expect(faultsWith(exposure, { expires: "2024-06-06" })).toEqual(["expires: 展示 31 天，不在 1～30 天之内"]);
  expect(faultsWith(exposure, { warned: "2024-05-07" })).toContain("warned: 劝导日期晚于上榜日期");
  expect(faultsWith(exposure, { correctBy: "2024-05-07" })).toEqual([
    "correctBy: 整改期限不在劝导和上榜之间",
  ]);
  expect(faultsWith(exposure, { corrected: "2024-05-01" })).toEqual(["corrected: 整改完成日期早于劝导日期"]);
});

const anExposure = "exposures/BG-2024-001.yml";

test("the board can only be used when it is on, and only be on when its questions are answered", () => {
  const exposures = (change: Values) => ({
    exposures: { ...(base["settings/boards.yml"]!["exposures"] as Values), ...change },
  });
  expect(faultsWith("settings/boards.yml", exposures({ on: false }))).toEqual(["id: 这个社区没有开通曝光台"]);
  const unanswered = exposures({ assessed: undefined, adoptedBy: undefined });
  expect(faultsWith("settings/boards.yml", unanswered)).toEqual([
    "exposures.assessed: 曝光台开通了，这一项还没有答",
    "exposures.adoptedBy: 曝光台开通了，这一项还没有答",
  ]);
});

test("what is allowed to be shown goes from the settings when no entry says it any more", () => {
  const boards = (type: string) => ({ allowed: [{ type, value: "王小禾", reason: "楼长，会上定的" }] });
  expect(faultsWith("settings/boards.yml", boards("name"))).toEqual([
    "allowed.0.value: “王小禾”已没有哪一条写到",
  ]);
  expect(
    faultsWith("settings/boards.yml", { allowed: [{ ...boards("name").allowed[0]!, value: "守到天亮" }] }),
  ).toEqual([]);
  expect(faultsWith("settings/boards.yml", boards("mobile")).join()).toContain("allowed.0.type");
});

test("an exposure is at a place large enough, looked over, and never of minors", () => {
  expect(faultsWith(anExposure, { place: "gate" })).toEqual([]);
  expect(faultsWith(anExposure, { place: "corner" })).toEqual(["place: 这个地点只有 12 户，少于 30 户"]);
  expect(faultsWith("places/home.yml", { households: undefined })).toEqual([
    "place: 这个地点和它的上一级都没有登记户数",
  ]);
  expect(faultsWith(anExposure, { cleared: false })).toEqual(["cleared: 没有勾选“已核对”"]);
  expect(faultsWith(anExposure, { description: "几个小学生在楼下踢球。" })).toEqual([
    "description: 写到了“小学生”",
  ]);
  expect(faultsWith(anExposure, { who: "某某" })).toContain("who: 不认识“who”这个字段");
});

test("an honour names nobody without consent to be named, and is on notice long enough", () => {
  const honour = "honours/HB-2024-001.md";
  expect(faultsWith(honour, { honoured: "王小禾" })).toEqual([
    "honoured: 写了真名“王小禾”，没有本人同意公开姓名的同意书",
  ]);
  const consent = { ref: "同意-07", covers: ["name"], until: "2025-12-31" };
  expect(faultsWith(honour, { honoured: "王小禾", consent })).toEqual([]);
  expect(faultsWith(honour, { honoured: "王小禾", consent: { ...consent, covers: ["deed"] } })).toHaveLength(
    1,
  );
  expect(faultsWith(honour, { noticeFrom: "2024-05-01", noticeTo: "2024-05-04" })).toEqual([
    "noticeTo: 公示 3 天，不到 7 天",
  ]);
});

test("an objection names an entry or a page, and its answer is whole", () => {
  const objection = "objections/YY-2024-001.yml";
  expect(faultsWith(objection, { kind: "other", about: "/statistics/" })).toEqual([]);
  expect(faultsWith(objection, { kind: "other", about: "LJ-2024-9999" })).toEqual([
    "about: 没有编号为“LJ-2024-9999”的条目",
  ]);
  expect(faultsWith(objection, { about: "/exposures/" })).toEqual(["about: 对曝光的异议要写明是哪一条"]);
  expect(faultsWith(objection, { outcome: "upheld", decided: "2024-05-01" })).toEqual([
    "answer: 已有答复的其他部分，缺这一项",
    "decided: 答复日期早于收到日期",
  ]);
});

test("the number of a purged entry is not used again", () => {
  const change = { id: "BG-2023-001" };
  expect(faultsWith(anExposure, change, "exposures/BG-2023-001.yml")).toContain(
    "id: 编号“BG-2023-001”的条目已经彻底删除，编号不能再用",
  );
});

test("a picture that is not among the media is missed", () => {
  const pictures = [{ image: "/media/none.png", alt: "路灯", source: "drawing" }];
  expect(faultsWith(aCase, { pictures })).toEqual(["pictures.0.image: 找不到图片 /media/none.png"]);
});

test("personal data that may never be published is refused in whatever field it stands", () => {
  expect(faultsWith(aCase, { summary: "请致电一三八〇〇一三八〇〇〇。" })).toEqual([
    "summary: 写有不能公开的个人信息：手机号“一三八〇〇一三八〇〇〇”",
  ]);
  const vote = { eligible: 18, inFavour: 15, against: 2, abstained: 1, result: "passed" };
  const agenda = [{ title: "换灯", background: "3号楼2单元501室提出", ...vote }];
  expect(faultsWith(aMeeting, { agenda })).toEqual([
    "agenda.0.background: 写有不能公开的个人信息：门牌房号“3号楼2单元501室”",
  ]);
});
