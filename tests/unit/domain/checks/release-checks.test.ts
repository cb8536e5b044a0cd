import { expect, test } from "vitest";
import { figuresExist } from "../../../../src/domain/checks/figures-exist.ts";
import { releaseDays } from "../../../../src/domain/checks/release-days.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { entryOf } from "../../entry-views/draw.ts";

const content = makeContent([]);
const release = (values: object) =>
  entryOf("release", {
    id: "FB-2024-0001",
    title: "六月办理情况",
    day: "2024-07-10",
    state: "announced",
    ...values,
  });
const press = (figure: string) =>
  entryOf("press", {
    id: "BD-2024-0001",
    title: "办结率",
    medium: "区报",
    day: "2024-07-12",
    figure,
    value: "95.2%",
    asOf: "2024-06-30",
  });

test("a moved release keeps another day than the one it has now", () => {
  const moved = (from: string) =>
    releaseDays.forEntry(release({ moved: [{ from, reason: "停电" }] }), content);
  expect(moved("2024-07-08")).toEqual([]);
  expect(moved("2024-07-10")).toMatchObject([
    { field: "moved.0.from", reason: "原定日期和现在的发布日期一样", remedy: "请核对两个日期。" },
  ]);
});

test("releases and press reports name figures of this site; others are refused with those there are", () => {
  expect(figuresExist.forEntry(press("cases-received"), content)).toEqual([]);
  const [named] = figuresExist.forEntry(press("happiness"), content);
  expect(named).toMatchObject({ field: "figure", reason: "没有短名是“happiness”的数字" });
  expect(named?.remedy).toContain("cases-received（");
  expect(figuresExist.forEntry(release({ figures: ["cases-received", "x"] }), content)).toMatchObject([
    { field: "figures.1", reason: "没有短名是“x”的数字" },
  ]);
});
