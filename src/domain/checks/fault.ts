/** Something wrong in the content, told so that the person who wrote it can mend it. */
export interface Fault {
  /** Path under the content folder: `cases/LJ-2024-0168.md`. */
  readonly file: string;
  /** Machine path of the field, `steps.2.day`; empty when the whole file is meant. */
  readonly field: string;
  /** The field in Chinese: 办理步骤 › 第3项 › 日期. */
  readonly label: string;
  /** What is wrong; Chinese. */
  readonly reason: string;
  /** What to do; Chinese. */
  readonly remedy: string;
}

/** One line for terminals and messages. */
export function formatFault(fault: Fault): string {
  const where = fault.label ? `“${fault.label}”（${fault.field}）` : "";
  return `${fault.file}：${where}${fault.reason}。${fault.remedy}`.replace(/。。/g, "。");
}

/** Faults by file, each once; those of a file stay as the checks found them, in the order of the entry's own steps. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const unique = new Map(faults.map((fault) => [formatFault(fault), fault]));
  return [...unique.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
