import { expect, test } from "vitest";
import type { Entry } from "../../../../src/content-types/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { citedFigure, reportsTouched } from "../../../../src/domain/press/press.ts";
import { caseText } from "../../../fixtures/small-content.ts";
import { readEntry } from "../../../../src/entry-files/index.ts";

const report = (value: string, figure = "cases-received", day = "2024-04-01"): Entry<"press"> => ({
  type: "press",
  id: "BD-2024-0001",
  file: "press/BD-2024-0001.yml",
  data: {
    id: "BD-2024-0001",
    title: "题",
    medium: "报",
    day,
    figure,
    value,
    asOf: "2024-03-31",
    demo: false,
  },
});
const cases = ["0001", "0002", "0003"].map((number) => {
  const id = `LJ-2024-${number}`;
  const closed = number === "0001" ? {} : { outcome: "solved", closed: "2024-03-08" };
  return readEntry({ path: `cases/${id}.md`, text: caseText({ id, ...closed }) }).entry!;
});
const content = makeContent([...cases, report("3件")]);

test.each([
  ["3件", "cases-received", true],
  ["4件", "cases-received", false],
  ["约3件", "cases-received", true],
  ["66.7%", "closing-rate", true],
  ["66.8%", "closing-rate", false],
  ["不少", "cases-received", undefined],
])("%s of %s beside today's records: %s", (value, figure, agrees) => {
  expect(citedFigure(report(value, figure), content)?.agrees).toBe(agrees);
});

test("a corrected case touches reports that cited figures made of cases before", () => {
  expect(reportsTouched(cases[0]!, "2024-04-02", content).map(({ id }) => id)).toEqual(["BD-2024-0001"]);
  expect(reportsTouched(cases[0]!, "2024-03-31", content)).toEqual([]);
  expect(reportsTouched(report("3件") as unknown as Entry, "2024-04-02", content)).toEqual([]);
});
