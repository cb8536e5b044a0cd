import {
  contentType,
  contentTypes,
  extensionOf,
  type Entry,
  type TypeName,
} from "../../content-types/index.ts";
import type { Fields } from "../../fields/index.ts";
import { checkEntry, checks, type Fault } from "../checks/index.ts";
import { makeContent, type Content } from "../content.ts";
import { cellValue, shown, type CellContext } from "./cell-value.ts";
import { findTable, type Table } from "./find-header.ts";
import { nameFinder } from "./find-names.ts";
import { ledgerOf } from "./ledgers.ts";
import { matchColumns, type Choices, type ColumnMatch } from "./match-columns.ts";
import { numberer } from "./numberer.ts";
import { plainName } from "./plain-name.ts";
import { isBlank, type Cell, type Sheet } from "./sheet.ts";
import { targetsOf, type Target } from "./targets.ts";
import { usualValues, type UsualValue } from "./usual-values.ts";

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

/** What is wrong with the file as a whole; Chinese. */
export class ImportError extends Error {
  override name = "ImportError";
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

function readRow({ number: row, cells }: Table["rows"][number], given: RowContext): Draft {
  const { columns, targets, context, chosen, content, type, number } = given;
  const faults: RowFault[] = [];
  const notes: RowFault[] = [];
  const values: Record<string, unknown> = {};
  for (const column of columns) {
    const target = column.key ? targets.find(({ key }) => key === column.key) : undefined;
    const cell = cells[column.index] ?? "";
    if (!target || isBlank(cell)) continue;
    const read = cellValue(target.field, cell, context);
    const at = { column: column.letter, header: column.header };
    if (read.reason) faults.push({ ...at, reason: read.reason, remedy: read.remedy ?? target.field.remedy });
    else if (read.value !== undefined) values[target.key] = read.value;
    if (read.note) notes.push({ ...at, reason: read.note, remedy: "" });
  }
  const own = ownNumber(type, values);
  if (own.dropped) notes.push(own.dropped);
  const { values: complete, from = {} } = ledgerOf(type).complete({ values, chosen }, content);
  const hasOwnNumber = typeof complete["id"] === "string";
  const id = hasOwnNumber ? String(complete["id"]) : number(firstDay(type, complete));
  const data = inOrder(type, { ...complete, id });
  const file = `${contentType(type).folder}/${id}.${extensionOf(contentType(type))}`;
  const leaking = leaks(cells, columns, data);
  for (const column of distinct(leaking.map((key) => columnOf(key, from, columns)))) {
    faults.push({
      ...column,
      reason: "写有这一行里反映人、电话、门牌这些栏里的内容",
      remedy: "请从这一格里删去，再导入。",
    });
  }
  const checked = checkEntry(type, file, data);
  const known = new Set(faults.map(({ column }) => column));
  for (const fault of checked.faults) {
    const told = toRowFault(fault, from, columns);
    // What could not be worked out because another cell is wrong is no fault of its own.
    const key = fault.field.split(".")[0] ?? "";
    if (faults.length > 0 && key in from && data[key] === undefined) continue;
    if (!told.column || !known.has(told.column)) faults.push(told);
  }
  const entry = checked.data && ({ type, id, file, data: checked.data } as Entry);
  return { type, row, id, hasOwnNumber, data, file, from, faults, notes, entry: entry || undefined };
}

/** A number of the right form is kept; any other numbering of the ledger is left behind. */
function ownNumber(type: TypeName, values: Record<string, unknown>): { dropped?: RowFault } {
  const id = values["id"];
  const field = (contentType(type).fields as Fields)["id"];
  if (id === undefined || !field || field.schema.safeParse(id).success) return {};
  delete values["id"];
  return "code" in field ? {} : { dropped: { reason: `“${String(id)}”不能作编号，另给了一个`, remedy: "" } };
}

/** Keys of the fields in which a private cell of the same row stands again. */
function leaks(
  cells: readonly Cell[],
  columns: readonly ColumnMatch[],
  data: Record<string, unknown>,
): string[] {
  const secrets = columns
    .filter(({ use }) => use === "private")
    .map(({ index }) => plainName(String(cells[index] ?? "")))
    .filter((secret) => secret.length >= 2 && !COMMON.test(secret));
  return Object.keys(data).filter((key) => {
    const text = plainName(JSON.stringify(data[key]));
    return key !== "id" && secrets.some((secret) => text.includes(secret));
  });
}

/** What private columns say of many: no secret of one person. */
const COMMON = /^(匿名|居民|业主|群众|男|女|\d{1,3}|无|某.*|.某|.(先生|女士|师傅|阿姨|大爷|大妈))$/;

function judge(
  draft: Draft,
  content: Content,
  before: Signatures,
  columns: readonly ColumnMatch[],
  register: readonly string[],
): PlannedRow {
  const { type, row, id, file, data, from, entry, notes } = draft;
  const faults = [...draft.faults];
  const add = (fault: RowFault) => {
    const isTold = faults.some(({ column, reason }) => column === fault.column && reason === fault.reason);
    if (!isTold) faults.push(fault);
  };
  if (entry) {
    for (const check of checks)
      for (const fault of check.forEntry(entry, content, register)) add(toRowFault(fault, from, columns));
    const twin = before.get(signature(entry));
    if (twin)
      faults.push({
        reason: `和${twin}的日期、事项、地点都一样，可能已经导入过`,
        remedy: "不用再导入这一行；真是两件事，请把事项写得不一样。",
      });
    else before.set(signature(entry), `第 ${row} 行`);
  }
  const title = String(data[contentType(type).titleField] ?? "");
  return { type, row, id, title, file, faults, notes, ...(faults.length === 0 ? { values: data } : {}) };
}

/** Rows that will not be imported use up no number. */
function numbered(row: PlannedRow, { hasOwnNumber, data }: Draft, next: (day: string) => string): PlannedRow {
  if (!row.values || hasOwnNumber) return row;
  const id = next(firstDay(row.type, data));
  return { ...row, id, file: row.file.replace(row.id, id), values: { ...row.values, id } };
}

type Signatures = Map<string, string>;

function signatures(entries: readonly Entry[]): Signatures {
  const found: Signatures = new Map();
  for (const entry of entries)
    if (!found.has(signature(entry))) found.set(signature(entry), `已有的 ${entry.id} `);
  return found;
}

function signature({ type, data }: Entry): string {
  const values = data as Readonly<Record<string, unknown>>;
  const title = values[contentType(type).titleField];
  return JSON.stringify([firstDay(type, values), title, values["place"] ?? ""]);
}

/** The first required day of an entry, whose year its number carries. */
function firstDay(type: TypeName, values: Readonly<Record<string, unknown>>): string {
  const key = Object.entries(contentType(type).fields as Fields).find(
    ([, field]) => field.required && field.widget().widget === "day",
  )?.[0];
  return key && typeof values[key] === "string" ? values[key] : "";
}

function inOrder(type: TypeName, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys = Object.keys(contentType(type).fields);
  return Object.fromEntries(
    keys.flatMap((key) => (values[key] === undefined || values[key] === "" ? [] : [[key, values[key]]])),
  );
}

function toRowFault(
  fault: Fault,
  from: Readonly<Record<string, string>>,
  columns: readonly ColumnMatch[],
): RowFault {
  const key = fault.field.split(".")[0] ?? "";
  const where = columnOf(key, from, columns);
  return {
    ...where,
    reason: where.column ? fault.reason : `“${fault.label}”${fault.reason}`,
    remedy: fault.remedy,
  };
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

function columnOf(key: string, from: Readonly<Record<string, string>>, columns: readonly ColumnMatch[]) {
  const column =
    columns.find((one) => one.key === key) ??
    columns.find((one) => one.key !== undefined && one.key === from[key]);
  return column ? { column: column.letter, header: column.header } : {};
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

export interface ImportRequest {
  /** Names that must not be published. */
  readonly register?: readonly string[] | undefined;
  readonly type: TypeName;
  readonly sheets: readonly Sheet[];
  readonly content: Content;
  /** Numbers in use besides those of the published entries. */
  readonly taken?: readonly string[];
  /** Name of the sheet; the one that fits best unless told. */
  readonly sheet?: string | undefined;
  readonly columns?: Choices | undefined;
  /** Words or ids for fields that have no column, for the whole table. */
  readonly usual?: Readonly<Record<string, string>> | undefined;
  /** Year for days without one, when the table does not say. */
  readonly year?: number | undefined;
}

export interface ImportPlan {
  readonly type: TypeName;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly headerRow: number;
  readonly year?: number;
  readonly columns: readonly (ColumnMatch & { readonly sample?: string })[];
  readonly targets: readonly { readonly key: string; readonly label: string }[];
  readonly usual: readonly UsualValue[];
  readonly rows: readonly PlannedRow[];
}

export interface PlannedRow {
  readonly type: TypeName;
  /** Row on the sheet, from 1. */
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly faults: readonly RowFault[];
  readonly notes: readonly RowFault[];
  /** Only when there is no fault. */
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface RowFault {
  readonly column?: string;
  readonly header?: string;
  readonly reason: string;
  readonly remedy: string;
}

interface Draft extends Pick<PlannedRow, "type" | "row" | "id" | "file" | "notes"> {
  readonly hasOwnNumber: boolean;
  readonly data: Record<string, unknown>;
  readonly from: Readonly<Record<string, string>>;
  readonly faults: RowFault[];
  readonly entry: Entry | undefined;
}

interface RowContext {
  readonly columns: readonly ColumnMatch[];
  readonly targets: readonly Target[];
  readonly context: CellContext;
  readonly chosen: Readonly<Record<string, string>>;
  readonly content: Content;
  readonly type: TypeName;
  readonly number: (day: string) => string;
}
