import type { RowFault } from "./import-plan.ts";

/** A fault as a line tells it: 第 7 行 C 列“受理日期”：“6月31日”没有这一天。请写成 2024-06-24 的样子。 */
export function rowFaultLine(row: number, { column, header, reason, remedy }: RowFault): string {
  const where = column ? ` ${column} 列“${header}”` : "";
  return `第 ${row} 行${where}：${reason}。${remedy}`.replaceAll("。。", "。");
}
