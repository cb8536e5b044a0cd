import { read, type WorkSheet } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import type { SchemaField } from "../../../src/domain/open-data/index.ts";
import { withoutZipTimes } from "../../../src/workbooks/without-zip-times.ts";
import { workbook } from "../../../src/workbooks/write-workbook.ts";

const column = (name: string, type: SchemaField["type"]): SchemaField => ({
  name,
  title: name,
  key: name,
  description: "",
  type,
});
const table = {
  columns: [column("编号", "string"), column("受理日期", "date"), column("件数", "integer")],
  rows: [
    ["0168", "2024-06-24", 3],
    ["=1+1", "", ""],
  ],
};

describe("a workbook", () => {
  test("has codes as text, days as dates, numbers as numbers, blanks as nothing, and no formula", async () => {
    const sheet = await readSheet();
    expect(sheet["A2"]).toMatchObject({ t: "s", v: "0168" });
    expect(sheet["A3"]).toMatchObject({ t: "s", v: "=1+1" });
    expect(sheet["A3"].f).toBeUndefined();
    expect(sheet["B2"]).toMatchObject({ t: "n", v: 45467, w: "2024-06-24" });
    expect(sheet["C2"]).toMatchObject({ t: "n", v: 3 });
    expect([sheet["B3"], sheet["C3"]]).toEqual([undefined, undefined]);
  });

  test("keeps its header in view and gives long Chinese a wider column", async () => {
    const long = { ...table, rows: [["阳光议事亭在兰锦社区党群服务中心一楼", "2024-06-24", 3]] };
    const xml = await sheetXml(await workbook({ title: "案件", table: long }));
    expect(xml).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    const widths = [...xml.matchAll(/<col [^>]*width="(\d+)/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(3);
    expect(widths[0]).toBeGreaterThan(30);
  });

  test("shortens text that no cell can hold and says so", async () => {
    const book = await workbook({
      title: "案件",
      table: { ...table, rows: [["长".repeat(40_000), "", ""]] },
    });
    const cell = read(book).Sheets["案件"]!["A2"].v as string;
    expect(cell.length).toBeLessThan(32_768);
    expect(cell).toMatch(/全文见 CSV）$/);
  });

  test("is the same bytes whenever it is made", async () => {
    const now = await workbook({ title: "案件", table });
    await new Promise((later) => setTimeout(later, 2100));
    // ZIP tells time in steps of two seconds.
    expect(await workbook({ title: "案件", table })).toEqual(now);
  });
});

test("only ZIP archives have their times taken", () => {
  expect(() => withoutZipTimes(new TextEncoder().encode("x".repeat(100)))).toThrow(RangeError);
});

async function readSheet(): Promise<WorkSheet> {
  return read(await workbook({ title: "案件", table }), { cellNF: true }).Sheets["案件"]!;
}

async function sheetXml(book: Uint8Array): Promise<string> {
  const files = read(book, { bookFiles: true }) as unknown as {
    files: Record<string, { content: Uint8Array }>;
  };
  return new TextDecoder().decode(files.files["xl/worksheets/sheet1.xml"]!.content);
}
