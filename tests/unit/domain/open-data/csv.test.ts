import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText, withoutFormula } from "../../../../src/domain/open-data/index.ts";
import { readStrictCsv } from "./strict-csv.ts";

const BOM = "\uFEFF";

describe("the strict reader", () => {
  test.each([
    ["no byte order mark", "a,b\r\n"],
    ["a bare line feed", `${BOM}a,b\nc,d\n`],
    ["a quote inside a bare cell", `${BOM}a"b\r\n`],
    ["text after a closing quote", `${BOM}"a"b\r\n`],
    ["a quote that is never closed", `${BOM}"a\r\n`],
    ["a record that is too short", `${BOM}a,b\r\nc\r\n`],
    ["no CRLF at the end", `${BOM}a,b`],
  ])("refuses %s", (_, text) => {
    expect(() => readStrictCsv(text)).toThrow();
  });

  test("reads quotes, commas and line breaks inside cells", () => {
    expect(readStrictCsv(`${BOM}a,"b""c,\nd"\r\n`)).toEqual([["a", 'b"c,\nd']]);
  });
});

test("any table reads back as it was, but for the quote before formulas", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\",'一") }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (table) => {
      const [header, ...rows] = table;
      const read = readStrictCsv(csvText(header!, rows));
      for (const [row, cells] of table.entries()) {
        for (const [column, text] of cells.entries()) {
          expect([text, `'${text}`]).toContain(read[row]![column]);
          expect(read[row]![column]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        }
      }
    }),
  );
});

test.each(["=1+1", "+861", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])(
  "%j is not run as a formula",
  (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
    expect(readStrictCsv(csvText([text], [[text]]))).toEqual([[`'${text}`], [`'${text}`]]);
  },
);

test("text that is no formula, and numbers, stay as they are", () => {
  for (const text of ["LJ-2024-0001", "2024-06-24", "一楼=二楼", "'引号", ""])
    expect(withoutFormula(text)).toBe(text);
  expect(readStrictCsv(csvText(["a"], [[-5], [0.5]]))).toEqual([["a"], ["-5"], ["0.5"]]);
});
