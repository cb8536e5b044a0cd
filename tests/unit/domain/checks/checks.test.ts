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
  [
    "categories",
    "channels",
    "honourCategories",
    "exposureCategories",
    "meetingKinds",
    "placeKinds",
    "organisationKinds",
  ].map((list) => [list, [{ id: "one", name: "一" }]]),
);
const base: Record<string, Values> = {
  "settings/vocabulary.yml": { ...vocabulary, deadlines: [{ amount: 5, unit: "working-days" }] },
  "workflows/four.yml": workflow,
  "places/home.yml": { id: "home", name: "兰园", kind: "one" },
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
    "agenda.0.result: 同意 9 票，没有超过有表决权实到 18 人的半数，不能写“通过”",
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
    "progress.1.percent: 比例小于上一条的 50%",
    "progress.1.day: 日期早于上一条的 2024-05-05",
  ]);
});

test("an exposure follows a warning and a time to correct, and ends within thirty days", () => {
  const exposure = "exposures/BG-2024-001.yml";
  expect(faultsWith(exposure, { expires: "2024-06-06" })).toEqual(["expires: 展示 31 天，不在 1～30 天之内"]);
  expect(faultsWith(exposure, { warned: "2024-05-07" })).toContain("warned: 劝导日期晚于上榜日期");
  expect(faultsWith(exposure, { correctBy: "2024-05-07" })).toEqual([
    "correctBy: 整改期限不在劝导和上榜之间",
  ]);
});

test("a picture that is not among the media is missed", () => {
  const pictures = [{ image: "/media/none.png", alt: "路灯", source: "drawing" }];
  expect(faultsWith(aCase, { pictures })).toEqual(["pictures.0.image: 找不到图片 /media/none.png"]);
});

test("personal data that may never be published is refused in whatever field it stands", () => {
  expect(faultsWith(aCase, { summary: "请致电一三八〇〇一三八〇〇〇。" })).toEqual([
    "summary: 写有不能公开的个人信息：手机号“一三八〇〇一三八〇〇〇”",
  ]);
  const agenda = [{ title: "换灯", background: "3号楼2单元501室提出" }];
  expect(faultsWith(aMeeting, { agenda })).toEqual([
    "agenda.0.background: 写有不能公开的个人信息：门牌房号“3号楼2单元501室”",
  ]);
});
