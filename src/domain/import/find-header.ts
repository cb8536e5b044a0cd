import { isPrivateColumn } from "./private-columns.ts";
import { plainName, withoutBrackets } from "./plain-name.ts";
import { filledRows, type Cell, type Sheet } from "./sheet.ts";
import type { Target } from "./targets.ts";

/** The table inside a sheet: its columns' names, and the rows below them with their numbers on the sheet. */
export interface Table {
  readonly headers: readonly string[];
  /** Row of the names as the sheet numbers rows, from 1. */
  readonly headerRow: number;
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[];
  /** The year that title or sheet name say, for days without one. */
  readonly year?: number;
}

/** Finds the row of names below titles; of two rows of names the lower one, with the upper one's words before it. */
export function findTable(sheet: Sheet, targets: readonly Target[]): Table | undefined {
  const rows = filledRows(sheet);
  const known = new Set(targets.flatMap(({ names }) => names.map(plainName)));
  const score = (at: number) =>
    new Set(
      (rows[at] ?? [])
        .map((_, column) => nameAt(rows, at, column, known))
        .filter((name) => isKnown(name, known)),
    ).size;
  let best = -1;
  let most = 1;
  for (let at = 0; at < Math.min(rows.length, DEPTH); at += 1) {
    const found = score(at);
    if (found > most || (found === most && best === at - 1 && best >= 0)) [best, most] = [at, found];
  }
  if (best < 0) return undefined;
  const headers = (rows[best] ?? []).map((_, column) => nameAt(rows, best, column, known));
  const above = rows.slice(0, best).flat().join(" ");
  const year =
    /(?:^|\D)((?:19|20)\d\d)\s*年/.exec(`${above} ${sheet.name}`)?.[1] ?? /^(20\d\d)/.exec(sheet.name)?.[1];
  const below = rows.slice(best + 1).map((cells, index) => ({ number: best + 2 + index, cells }));
  return {
    headers,
    headerRow: best + 1,
    rows: below.filter(({ cells }) => isRecord(cells, headers)),
    ...(year ? { year: Number(year) } : {}),
  };
}

/** The name of a column: its own, or with the name of its group before it when only both together say what it is. */
function nameAt(
  rows: readonly (readonly Cell[])[],
  at: number,
  column: number,
  known: ReadonlySet<string>,
): string {
  const own = String(rows[at]?.[column] ?? "").trim();
  const group = String(rows[at - 1]?.[column] ?? "").trim();
  const both = group && group !== own ? group + own : "";
  if (both && (known.has(plainName(both)) || known.has(withoutBrackets(both)))) return both;
  return own;
}

function isKnown(name: string, known: ReadonlySet<string>): boolean {
  if (!name) return false;
  return (
    known.has(plainName(name)) ||
    known.has(withoutBrackets(name)) ||
    (name.length <= 12 && isPrivateColumn(name))
  );
}

/** False for blank rows, sums, signatures at the foot, and names repeated on every printed page. */
function isRecord(cells: readonly Cell[], headers: readonly string[]): boolean {
  const words = cells.map((cell) => String(cell).trim());
  const filled = words.filter(Boolean);
  if (filled.length === 0 || new Set(filled).size === 1) return false;
  if (/^(合计|总计|小计|共计|填表|制表|审核|备注[:：]|说明[:：]|注[:：])/.test(filled[0] ?? "")) return false;
  const repeated = words.filter((word, at) => word && word === headers[at]).length;
  return repeated < Math.max(2, filled.length / 2);
}

/** Names of columns stand among the first rows. */
const DEPTH = 30;
