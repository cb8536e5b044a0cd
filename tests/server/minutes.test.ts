import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatEntryText, parseEntryText } from "../../src/entry-files/index.ts";
import { makeCommunity, openOffice, staff, type Community } from "./office-kit.ts";

const meeting = {
  id: "YS-2024-0001",
  title: "六月议事会",
  kind: "council",
  state: "held",
  day: "2024-06-05",
  place: "north-court",
  venue: "北苑架空层",
  expected: 20,
  present: 18,
  agenda: [
    { title: "换灯", eligible: 18, inFavour: 15, against: 2, abstained: 1, result: "passed" },
    {
      title: "北门车棚漏雨",
      raisedBy: "居民代表",
      background: "雨天车座都是湿的。",
      discussion: "先查是哪块板。",
      result: "informed",
    },
  ],
  minutesDay: "2024-06-06",
};

test("an item of the minutes becomes a draft case with the next number, the place and the way back", async () => {
  const community = withMeeting(makeCommunity());
  const office = await openOffice(community);
  const [admin, editor] = await staff(office, "editor");
  const before = (await editor!.get("minutes?meeting=YS-2024-0001")).body;
  expect(before.items).toEqual([
    { number: 1, title: "换灯", isPassed: true },
    { number: 2, title: "北门车棚漏雨", isPassed: false },
  ]);
  expect(before.categories).toContainEqual({ id: "facilities", name: "公共设施" });

  const wanted = { meeting: "YS-2024-0001", item: 2, category: "facilities" };
  const made = await editor!.post("minutes/case", wanted);
  expect([made.status, made.body]).toEqual([200, { id: "LJ-2024-0002" }]);
  const ref = "cms/case/LJ-2024-0002";
  const text = community.git("show", `${ref}:content/cases/2024/LJ-2024-0002.md`);
  expect(parseEntryText(text, "md")).toEqual({
    id: "LJ-2024-0002",
    title: "北门车棚漏雨",
    received: "2024-06-05",
    channel: "window",
    category: "facilities",
    urgency: "normal",
    place: "north-court",
    summary: "雨天车座都是湿的。\n会上的意见：先查是哪块板。",
    workflow: "standard",
    tier: "self",
    unit: "committee",
    steps: [
      {
        step: "受理",
        day: "2024-06-05",
        unit: "committee",
        note: "居民代表在“六月议事会”（YS-2024-0001）第2个议题提出，已登记。",
      },
    ],
    meeting: "YS-2024-0001",
    agendaItem: 2,
  });
  expect(community.git("log", "-1", "--format=%an %s", ref)).toBe(
    "甲写手 从 YS-2024-0001 第 2 个议题立案 LJ-2024-0002",
  );

  const again = await admin!.post("minutes/case", wanted);
  expect([again.status, again.body.error]).toEqual([
    409,
    "第 2 个议题已经立案，编号 LJ-2024-0002。请从列表里打开它。",
  ]);
  expect((await editor!.get("minutes?meeting=YS-2024-0001")).body.items[1].case).toBe("LJ-2024-0002");

  await admin!.setStatus("LJ-2024-0002", "pending_publish");
  expect((await admin!.publish("LJ-2024-0002")).status).toBe(200);
  expect((await admin!.post("minutes/case", wanted)).status).toBe(409);
});

test("what was passed becomes one draft resolution, and nothing that was not", async () => {
  const community = withMeeting(makeCommunity());
  const office = await openOffice(community);
  const [, editor] = await staff(office, "editor");
  const given = { meeting: "YS-2024-0001", unit: "committee", role: "居委会主任", due: "2024-07-31" };
  const made = await editor!.post("minutes/resolution", { ...given, item: 1 });
  expect([made.status, made.body]).toEqual([200, { id: "JY-2024-0001" }]);
  const text = community.git("show", "cms/resolution/JY-2024-0001:content/resolutions/JY-2024-0001.yml");
  expect(parseEntryText(text, "yml")).toEqual({
    id: "JY-2024-0001",
    title: "换灯",
    meeting: "YS-2024-0001",
    agendaItem: 1,
    decision: "换灯",
    unit: "committee",
    role: "居委会主任",
    due: "2024-07-31",
  });
  const again = await editor!.post("minutes/resolution", { ...given, item: 1 });
  expect([again.status, again.body.error]).toEqual([
    409,
    "第 1 个议题已经立为决议，编号 JY-2024-0001。请从列表里打开它。",
  ]);
  const other = await editor!.post("minutes/resolution", { ...given, item: 2 });
  expect([other.status, other.body.error]).toEqual([
    422,
    "第 2 个议题的结果不是“通过”，不能立为决议。写错了就先改纪要。",
  ]);
  expect((await editor!.get("minutes?meeting=YS-2024-0001")).body.items[0].resolution).toBe("JY-2024-0001");
});

test("how the last meeting of a kind went is told, and nothing of a kind that never met", async () => {
  const office = await openOffice(withMeeting(makeCommunity()));
  const [admin] = await staff(office);
  expect((await admin!.get("minutes/usual?kind=council")).body).toEqual({
    day: "2024-06-05",
    values: { place: "north-court", venue: "北苑架空层", expected: 20 },
  });
  expect((await admin!.get("minutes/usual?kind=never-met")).body).toEqual({});
});

test("what the minutes or the kind do not tell is refused with the place to mend it, and takes no number", async () => {
  const community = withMeeting(makeCommunity(), { raised: undefined });
  const office = await openOffice(community);
  const [admin] = await staff(office);
  const ask = async (change: object) => {
    const { status, body } = await admin!.post("minutes/case", {
      meeting: "YS-2024-0001",
      item: 2,
      category: "facilities",
      ...change,
    });
    return [status, body.error];
  };
  expect(await ask({})).toEqual([
    422,
    "“议事会”没有写会上提出的事怎么立案。请先到“会议类型”里填好来源渠道、工作流程和受理单位。",
  ]);
  expect(await ask({ item: 3 })).toEqual([422, "这次会议没有第 3 个议题。"]);
  expect(await ask({ meeting: "YS-2024-0009" })).toEqual([
    404,
    "纪要 YS-2024-0009 还没有发布。请先发布纪要，再把会上的事立为案件或决议。",
  ]);
  expect(await ask({ item: "x" })).toEqual([400, expect.any(String)]);
  expect(community.git("for-each-ref", "refs/heads/cms/")).toBe("");
});

test("two people who make a case of the same item at once make one", async () => {
  const office = await openOffice(withMeeting(makeCommunity()));
  const people = await staff(office, "editor", "editor");
  const wanted = { meeting: "YS-2024-0001", item: 2, category: "facilities" };
  const answers = await Promise.all(people.map((person) => person.post("minutes/case", wanted)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

/** Adds the meeting; `kind` replaces fields of its kind. */
function withMeeting(community: Community, kind: Record<string, unknown> = {}): Community {
  const { contentDir, git } = community;
  mkdirSync(join(contentDir, "meetings"));
  writeFileSync(join(contentDir, "meetings/YS-2024-0001.md"), formatEntryText(meeting, "md"));
  const path = "meeting-kinds/council.yml";
  const values = { ...parseEntryText(git("show", `HEAD:content/${path}`), "yml"), ...kind };
  const kept = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  writeFileSync(join(contentDir, path), formatEntryText(kept, "yml"));
  git("add", ".");
  git("commit", "-q", "-m", "meeting");
  return community;
}
