import { join } from "node:path";
import { digestOf } from "../entry-files/digest-set.ts";
import { KeptFiles } from "../entry-files/kept-files.ts";
import { lentWorkbooks } from "./workbooks-beside.ts";
import { workbook } from "./write-workbook.ts";

/** The workbook of a table, from an earlier build when that had the same table: making one takes long. */
export async function keptWorkbook(sheet: Parameters<typeof workbook>[0]): Promise<Uint8Array<ArrayBuffer>> {
  const folder = process.env["SUNLIT_CACHE"];
  const code = process.env["SUNLIT_CODE"];
  // The build says where; `astro dev` does not.
  if (!folder || !code) return workbook(sheet);
  const kept = (files ??= new KeptFiles(join(folder, "workbooks")));
  const { title, table } = sheet;
  const key = digestOf(code, title, JSON.stringify([table.columns, table.rows]));
  return kept.get(key, () => lentWorkbooks()?.make(sheet) ?? workbook(sheet));
}

let files: KeptFiles | undefined;
