import { contentType } from "../../../src/content-types/index.ts";
import { rowFaultLine, type ImportPlan } from "../../../src/domain/import/index.ts";
import type { Outcome } from "./import-from-desk.ts";

/** What the command line says about an import: columns, choices, every row's faults, and what was written. */
export function reportImport({ plan, commit }: Outcome, how: How): string {
  const counts = countsOf(plan);
  const rows = plan.rows.map(({ row, id, title, faults, notes, values }) => ({
    row,
    ...(values ? { id, title } : {}),
    faults,
    notes,
  }));
  if (how.json) return JSON.stringify({ ...plan, rows, counts, wrote: how.wrote, commit }, null, 2);
  return [
    `工作表“${plan.sheet}”，第 ${plan.headerRow} 行是表头，共 ${counts.rows} 行数据。`,
    ...plan.columns.map((column) => `  ${column.letter} 列“${column.header}” → ${useWords(plan, column)}`),
    ...plan.usual
      .filter(({ alone, value }) => alone && value)
      .map((one) => `  表里没有“${one.label}”，一律填：${nameOf(one)}`),
    ...plan.usual
      .filter(({ alone, value, required }) => alone && !value && required)
      .map(({ key, label }) => `  表里没有“${label}”，请加上 --set ${key}=…`),
    ...plan.rows.flatMap(({ row, faults, notes }) => [
      ...faults.map((fault) => `✗ ${rowFaultLine(row, fault)}`),
      ...notes.map((note) => `· ${rowFaultLine(row, note)}`),
    ]),
    `可以导入 ${counts.sound} 行，有错 ${counts.faulty} 行。`,
    ending(counts, how, plan, commit),
  ].join("\n");
}

function ending(counts: Counts, how: How, plan: ImportPlan, commit: string | undefined): string {
  if (!how.wrote)
    return how.asked
      ? "没有导入。请改好有错的行，或加上 --skip-faulty 跳过它们。"
      : "这是试读，什么都没有写。去掉 --dry-run 就正式导入。";
  const done = `已导入${contentType(plan.type).label} ${counts.sound} 条。`;
  return commit
    ? `${done}整批撤销：git revert ${commit.slice(0, 12)}`
    : `${done}内容文件夹不在 Git 里，没有提交。`;
}

function useWords(plan: ImportPlan, { use, key }: ImportPlan["columns"][number]): string {
  if (use === "private") return "个人信息，不导入";
  if (use === "ignored") return "不导入";
  return plan.targets.find((one) => one.key === key)?.label ?? "";
}

function nameOf({ value, options }: ImportPlan["usual"][number]): string {
  return options.find((one) => one.value === value)?.name ?? value;
}

function countsOf({ rows }: ImportPlan): Counts {
  const sound = rows.filter(({ values }) => values).length;
  return { rows: rows.length, sound, faulty: rows.length - sound };
}

interface Counts {
  readonly rows: number;
  readonly sound: number;
  readonly faulty: number;
}

interface How {
  readonly wrote: boolean;
  /** Whether writing was asked for. */
  readonly asked: boolean;
  readonly json: boolean;
}
