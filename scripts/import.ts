import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { importIntoFolder } from "../admin/server/imports/import-from-desk.ts";
import { reportImport } from "../admin/server/imports/report-import.ts";
import { contentTypes } from "../src/content-types/index.ts";

const text = { type: "string" } as const;
const no = { type: "boolean", default: false } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    type: { ...text, default: "case" },
    content: { ...text, default: "content" },
    sheet: text,
    year: text,
    set: { ...text, multiple: true },
    column: { ...text, multiple: true },
    "dry-run": no,
    "skip-faulty": no,
    json: no,
  },
});

try {
  const type = contentTypes.find((one) => one.name === values.type && !one.single && !one.isKeptByOffice);
  const [file] = positionals;
  if (!file || !type)
    throw new Error(
      "用法：npm run import -- 台账.xlsx --type case [--dry-run] [--set tier=自治] [--column C=summary]",
    );
  const pairs = (list: string[] = []) =>
    Object.fromEntries(list.map((one) => one.split(/=(.*)/s).slice(0, 2)));
  const ledger = {
    name: basename(file),
    bytes: readFileSync(file),
    type: type.name,
    sheet: values.sheet,
    year: values.year ? Number(values.year) : undefined,
    usual: pairs(values.set),
    columns: pairs(values.column),
  };
  const look = await importIntoFolder(resolve(values.content), ledger, false);
  const isSound = look.plan.rows.every((row) => row.values);
  const write = !values["dry-run"] && (isSound || values["skip-faulty"]);
  const outcome = write ? await importIntoFolder(resolve(values.content), ledger, true) : look;
  console.log(reportImport(outcome, { wrote: write, asked: !values["dry-run"], json: values.json }));
  process.exitCode = isSound || write ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
