import { contentType, extensionOf, type Entry, type TypeName } from "../../content-types/index.ts";
import type { Fields } from "../../fields/index.ts";
import { checkEntry, checks, type Fault } from "../checks/index.ts";
import type { Content } from "../content.ts";
import { cellValue, type CellContext } from "./cell-value.ts";
import type { Table } from "./find-header.ts";
import type { PlannedRow, RowFault } from "./import-plan.ts";
import { ledgerOf } from "./ledgers.ts";
import type { ColumnMatch } from "./match-columns.ts";
import { plainName } from "./plain-name.ts";
import { isBlank, type Cell } from "./sheet.ts";
import type { Target } from "./targets.ts";

/** What one row of the ledger says, before it is held against the other rows. */
export function readRow({ number: row, cells }: Table["rows"][number], given: RowContext): Draft {
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

/** Holds a row against what is published and the rows before it, and tells its faults. */
export function judge(
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
export function numbered(
  row: PlannedRow,
  { hasOwnNumber, data }: Draft,
  next: (day: string) => string,
): PlannedRow {
  if (!row.values || hasOwnNumber) return row;
  const id = next(firstDay(row.type, data));
  return { ...row, id, file: row.file.replace(row.id, id), values: { ...row.values, id } };
}

type Signatures = Map<string, string>;

/** By day, title and place of entries that exist: what they are called. */
export function signatures(entries: readonly Entry[]): Signatures {
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

/** A row that was read. */
export interface Draft extends Pick<PlannedRow, "type" | "row" | "id" | "file" | "notes"> {
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
