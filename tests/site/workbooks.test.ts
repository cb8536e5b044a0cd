import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { withoutFormula, type SchemaField, type Table } from "../../src/domain/open-data/index.ts";
import { workbook } from "../../src/workbooks/write-workbook.ts";
import { tool } from "../support/tool.ts";
import { readStrictCsv } from "../unit/domain/open-data/strict-csv.ts";

const work = mkdtempSync(join(tmpdir(), "sunlit-workbooks-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const folder = join(inject("demoSite"), "data");

describe("a workbook read by LibreOffice", () => {
  test("keeps codes, leading zeros, long digits, days, formulas and line breaks as they are in the table", async () => {
    expect(readBack("tricky", await workbook({ title: "难/的*表", table: TRICKY }))).toEqual([
      TRICKY.columns.map(({ name }) => name),
      ...TRICKY.rows.map((row) => row.map(String)),
    ]);
  });

  test("would show a long code that was written as a number", async () => {
    const book = await writeXlsxFile([["编号"], [Number("123456789012345678901")]]).toBuffer();
    expect(readBack("number", book)).not.toEqual([["编号"], ["123456789012345678901"]]);
  });

  test.each(["", "figures"])("is each of the site's in /data/%s, cell by cell its CSV", (below) => {
    const from = join(folder, below);
    const books = readdirSync(from).filter((name) => name.endsWith(".xlsx"));
    expect(books.length).toBeGreaterThan(10);
    for (const [index, said] of convert(from, books).entries()) {
      const name = books[index]!;
      const csv = readStrictCsv(readFileSync(join(from, name.replace(/xlsx$/, "csv")), "utf8"));
      // Text in a workbook is never run, so that it stands there without the mark before formulas.
      expect(
        said.map((row) => row.map((cell) => withoutFormula(cell))),
        name,
      ).toEqual(csv.map(asShown));
    }
  });
});

/** A day, numbers, and text that a spreadsheet is tempted to change. */
const TRICKY: Table = {
  columns: [
    { name: "编号", type: "string" },
    { name: "日期", type: "date" },
    { name: "件数", type: "integer" },
    { name: "=公式", type: "string" },
  ].map((column): SchemaField => ({ title: "", key: "", description: "", ...(column as Column) })),
  rows: [
    ["LJ-2024-0168", "2024-02-29", 7, "=1+1"],
    ["007", "1999-12-31", 12345.5, "@北门\n第二行"],
    ["123456789012345678901", "2020-07-14", 0, "1-2"],
    ["1E5", "", "", "2024/6/24"],
    ["0571-90000001", "2026-01-01", 1, '<a & b> “引号” "x"'],
  ],
};

function readBack(name: string, bytes: Uint8Array): string[][] {
  writeFileSync(join(work, `${name}.xlsx`), bytes);
  return convert(work, [`${name}.xlsx`])[0]!;
}

/** Reads workbooks of one folder through LibreOffice: cells as they are shown, file by file. */
function convert(from: string, names: readonly string[]): string[][][] {
  const out = mkdtempSync(join(work, "csv-"));
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";
  const files = names.map((name) => join(from, name));
  execFileSync(
    tool("soffice"),
    [
      `-env:UserInstallation=file://${work}/profile`,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      out,
      ...files,
    ],
    { stdio: "pipe" },
  );
  return names.map((name) => {
    const text = readFileSync(join(out, name.replace(/xlsx$/, "csv")), "utf8");
    return readStrictCsv(`\uFEFF${text.replaceAll(/\r?\n/g, "\r\n")}`).map(unixLines);
  });
}

/** A cell of CSV as a spreadsheet shows it: shares have 15 digits. */
function asShown(row: readonly string[]): string[] {
  return unixLines(row).map((cell) =>
    /^\d\.\d{15,}$/.test(cell) ? String(Number(Number(cell).toPrecision(15))) : cell,
  );
}

function unixLines(row: readonly string[]): string[] {
  return row.map((cell) => cell.replaceAll("\r\n", "\n"));
}

type Column = Pick<SchemaField, "name" | "type">;
