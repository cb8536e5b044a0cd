import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { LedgerError, readLedger } from "../../../src/workbooks/read-ledger.ts";
import { messyLedger } from "../../fixtures/messy-ledger.ts";

describe("a ledger is read from every usual file", () => {
  test.each([
    ["台账.xlsx", messyLedger("xlsx")],
    ["台账.xls", messyLedger("biff8")],
  ])("%s", (name, bytes) => {
    const sheet = readLedger(name, bytes)[1]!;
    expect(sheet.rows[3]!.slice(0, 4)).toEqual([1, "2024-03-05", "窗口", "北苑"]);
    expect(sheet.merges).toContainEqual({ top: 4, left: 2, bottom: 5, right: 2 });
  });

  test("CSV in UTF-8, with and without a byte order mark, and in GB18030", () => {
    const gb = Buffer.from([
      0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x0d, 0x0a, 0x30, 0x31, 0x2c, 0x33, 0x2f, 0x31,
    ]);
    const expected = [
      ["编号", "日期"],
      ["01", "3/1"],
    ];
    expect(readLedger("a.csv", gb)[0]!.rows).toEqual(expected);
    expect(readLedger("a.csv", Buffer.from("编号,日期\r\n01,3/1"))[0]!.rows).toEqual(expected);
    expect(readLedger("a.csv", Buffer.from("\uFEFF编号,日期\r\n01,3/1"))[0]!.rows).toEqual(expected);
  });
});

test("hidden sheets stay hidden", () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["看得见"]]), "一");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["藏起来"]]), "二");
  book.Workbook = { Sheets: [{ name: "一" }, { name: "二", Hidden: 1 }] };
  const bytes = write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  expect(readLedger("a.xlsx", bytes).map(({ name }) => name)).toEqual(["一"]);
});

describe("what is no ledger is refused in Chinese", () => {
  test.each([
    ["照片.jpg", Buffer.from([0xff, 0xd8, 0xff])],
    ["空.csv", Buffer.alloc(0)],
    ["坏.xlsx", Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(40)])],
  ])("%s", (name, bytes) => {
    expect(() => readLedger(name, bytes)).toThrow(LedgerError);
  });
});
