import { expect, test } from "vitest";
import { fullNames } from "../../../../src/domain/boards/full-names.ts";
import { objectionDue } from "../../../../src/domain/boards/objections.ts";
import { publicContent } from "../../../../src/domain/boards/public-content.ts";
import { consentedNames, noticePeriod } from "../../../../src/domain/boards/public-honour.ts";
import { pastTerm } from "../../../../src/domain/boards/retention.ts";
import { boardContent, exposure, honour, made, objection } from "./board-content.ts";

const words = (content: ReturnType<typeof boardContent>, type: "exposure" | "honour") =>
  JSON.stringify(content.all(type));

test("an exposure off the board keeps what is counted and none of its words", () => {
  const content = boardContent([exposure(), objection()]);
  expect(words(publicContent(content, "2024-06-11"), "exposure")).toContain("飞线充电");
  for (const day of ["2024-06-09", "2024-06-12", "2024-06-26"]) {
    const left = publicContent(content, day).find("exposure", "BG-2024-0001")!.data;
    expect(left).toMatchObject({ category: "charging", published: "2024-06-10", place: "home" });
    expect(JSON.stringify(left)).not.toMatch(/飞线|车棚|窗口|公约|劝导/);
  }
});

test("a board that is off leaves neither entries nor ways in", () => {
  const site = made("site", "site", {
    name: "亭",
    community: "社区",
    place: "home",
    slogan: "议",
    host: "居委会",
    address: "路",
    hours: "九点",
    complaints: "来说",
    navigation: [
      { name: "曝光台", path: "/exposures/" },
      { name: "红榜", path: "/honours/" },
    ],
  });
  const off = publicContent(boardContent([site], { on: false }), "2024-06-11");
  expect(off.settings("site").navigation.map(({ path }) => path)).toEqual(["/honours/"]);
  expect(publicContent(boardContent([site]), "2024-06-11").settings("site").navigation).toHaveLength(2);
  expect(publicContent(boardContent([exposure()], { on: false }), "2024-06-11").all("exposure")).toEqual([]);
});

test("what is dated for a later day is kept until that day comes", () => {
  const notice = (id: string, day: string) =>
    made("notice", id, { id, title: "停水通知", day, body: "明天停水。" });
  const content = boardContent([
    notice("GG-2024-0001", "2024-06-10"),
    notice("GG-2024-0002", "2024-06-12"),
    honour({ noticeFrom: "2024-05-20" }),
    objection(),
  ]);
  const shown = (today: string) =>
    (["notice", "honour", "objection"] as const).flatMap((type) =>
      publicContent(content, today)
        .all(type)
        .map(({ id }) => id),
    );
  expect(shown("2024-05-19")).toEqual([]);
  // In public notice before its own day.
  expect(shown("2024-05-20")).toEqual(["HB-2024-0001"]);
  expect(shown("2024-06-11")).toEqual(["GG-2024-0001", "HB-2024-0001"]);
  expect(shown("2024-06-12")).toEqual(["GG-2024-0001", "GG-2024-0002", "HB-2024-0001", "YY-2024-0001"]);
});

test("a name stands while its consent holds, is masked everywhere when it has run out, and goes when withdrawn", () => {
  const content = boardContent([honour() as never]);
  expect(words(publicContent(content, "2024-12-31"), "honour").match(/王小禾/g)).toHaveLength(4);
  expect(consentedNames(content, "2024-12-31")).toEqual(["王小禾"]);
  const later = words(publicContent(content, "2025-01-01"), "honour");
  expect(later).not.toMatch(/王小禾|media|同意-07/);
  expect(later).toContain("王某连夜守着井盖");
  expect(consentedNames(content, "2025-01-01")).toEqual([]);
  const withdrawn = { ref: "1", covers: ["name" as const], until: "2024-12-31", withdrawn: "2024-07-01" };
  const gone = boardContent([honour({ consent: withdrawn }) as never]);
  expect(publicContent(gone, "2024-06-30").all("honour")).toHaveLength(1);
  expect(publicContent(gone, "2024-07-01").all("honour")).toEqual([]);
});

test.each([
  ["王小禾", ["王小禾"]],
  ["王小禾、欧阳明和李某", ["王小禾", "欧阳明"]],
  ["张阿姨", []],
  ["某热心居民", []],
  ["卡口执勤志愿队", []],
  ["一位楼道长", []],
  ["阿依古丽·买买提", ["阿依古丽·买买提"]],
])("of %s the full names are told from groups and masked ones", (honoured, names) => {
  expect(fullNames(honoured)).toEqual(names);
});

test("an honour without days of its own is on notice from its day on", () => {
  const content = boardContent([]);
  expect(noticePeriod({ day: "2024-06-01", noticeFrom: undefined, noticeTo: undefined }, content)).toEqual({
    from: "2024-06-01",
    to: "2024-06-08",
  });
});

test("an objection must be decided within the community's own term, by its working calendar", () => {
  const data = { kind: "exposure", received: "2024-06-07", outcome: undefined, decided: undefined } as const;
  expect(objectionDue(data, boardContent([]))).toBe("2024-06-13");
  expect(objectionDue({ ...data, kind: "honour" }, boardContent([]))).toBeUndefined();
});

test("entries past the term of their type are listed, open ones never", () => {
  const content = boardContent([honour() as never]);
  expect(pastTerm(content, "2026-06-01")).toEqual([]);
  expect(pastTerm(content, "2026-06-02").map(({ entry, until }) => [entry.id, until])).toEqual([
    ["HB-2024-0001", "2026-06-01"],
  ]);
});
