/**
 * A table as CSV that Excel opens by a double click: UTF-8 with a byte order mark, CRLF at the end of each
 * record, quotes after RFC 4180, and no cell that a spreadsheet would run as a formula.
 */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

/**
 * Puts `'` before text that a spreadsheet would take for a formula (OWASP, CSV injection), the full-width
 * signs of Chinese keyboards included; numbers stay numbers.
 */
export function withoutFormula(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  return /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

/** Written as an escape because it cannot be seen. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** What a table holds: text, or a number that is to stay one. */
export type Cell = string | number;

function written(cell: Cell): string {
  const text = withoutFormula(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
