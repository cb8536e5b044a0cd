import { contentTypes, type Entry } from "../../content-types/index.ts";
import { makeContent, type Content } from "../content.ts";
import { shown, type CellContext } from "./cell-value.ts";
import { findTable, type Table } from "./find-header.ts";
import { nameFinder } from "./find-names.ts";
import { ImportError, type ImportPlan, type ImportRequest, type PlannedRow } from "./import-plan.ts";
import { matchColumns, type ColumnMatch } from "./match-columns.ts";
import { numberer } from "./numberer.ts";
import { judge, numbered, readRow, signatures, type Draft } from "./plan-rows.ts";
import { isBlank, type Sheet } from "./sheet.ts";
import { targetsOf, type Target } from "./targets.ts";
import { usualValues } from "./usual-values.ts";

/**
 * Reads a ledger against what is published and says what would come of each row; writes nothing. Yields how
 * much is done (0–1), so that a long table need not hold up everything else. Throws `ImportError`.
 */
export function* planImport(request: ImportRequest): Generator<number, ImportPlan> {
  const { content, type, sheets, register = [] } = request;
  const targets = targetsOf(type);
  const { sheet, table } = tableAmong(sheets, targets, request.sheet);
  const columns = matchColumns(table.headers, targets, request.columns);
  const usual = usualValues(type, columns, content, request.usual ?? {});
  const chosen = Object.fromEntries(usual.flatMap(({ key, value }) => (value ? [[key, value]] : [])));
  const year = table.year ?? request.year;
  const context: CellContext = { finder: nameFinder(content), year, from1904: sheet.from1904 };
  const number = numberer(type, content, request.taken ?? []);

  const drafts: Draft[] = [];
  for (const [index, row] of table.rows.entries()) {
    drafts.push(readRow(row, { columns, targets, context, chosen, content, type, number }));
    if (index % 50 === 49) yield (0.5 * index) / table.rows.length;
  }
  const entries = drafts.flatMap(({ entry }) => entry ?? []);
  const whole = makeContent([...allOf(content), ...entries]);
  const before = signatures(content.all(type));
  const rows: PlannedRow[] = [];
  const final = numberer(type, content, request.taken ?? []);
  for (const [index, draft] of drafts.entries()) {
    rows.push(numbered(judge(draft, whole, before, columns, register), draft, final));
    if (index % 20 === 19) yield 0.5 + (0.5 * index) / drafts.length;
  }
  return {
    type,
    sheet: sheet.name,
    sheets: sheets.map(({ name }) => name),
    headerRow: table.headerRow,
    ...(year === undefined ? {} : { year }),
    columns: columns.map((column) => ({ ...column, ...sampleOf(column, table) })),
    targets: targets.map(({ key, label }) => ({ key, label })),
    usual,
    rows,
  };
}

function tableAmong(sheets: readonly Sheet[], targets: readonly Target[], wanted?: string) {
  const tables = sheets
    .filter(({ name }) => wanted === undefined || name === wanted)
    .flatMap((sheet) => {
      const table = findTable(sheet, targets);
      const matched = table
        ? matchColumns(table.headers, targets).filter(({ use }) => use === "field").length
        : 0;
      return table && matched > 0 ? [{ sheet, table, matched }] : [];
    })
    .sort((a, b) => b.matched * Math.sign(b.table.rows.length) - a.matched * Math.sign(a.table.rows.length));
  const [best] = tables;
  if (!best)
    throw new ImportError(
      "没有找到表头。请确认表里有一行写着“受理日期”“事项”“责任单位”这样的列名，再试一次。",
    );
  if (best.table.rows.length === 0)
    throw new ImportError(`“${best.sheet.name}”里只有表头，下面没有数据。请检查文件。`);
  return best;
}

function allOf(content: Content): Entry[] {
  return contentTypes.flatMap(({ name }) => [...content.all(name)]);
}

/** A first filled cell, to recognise a column by; never of one that is left behind for privacy. */
function sampleOf({ index, use }: ColumnMatch, { rows }: Table): { sample?: string } {
  if (use === "private") return {};
  const filled = rows.map(({ cells }) => cells[index] ?? "").find((cell) => !isBlank(cell));
  if (filled === undefined) return {};
  return { sample: shown(filled) };
}
