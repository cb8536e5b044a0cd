export { isPrivateColumn } from "./private-columns.ts";
export {
  ImportError,
  type ImportPlan,
  type ImportRequest,
  type PlannedRow,
  type RowFault,
} from "./import-plan.ts";
export { planImport } from "./plan-import.ts";
export { readDay } from "./read-day.ts";
export { columnLetter, type Area, type Cell, type Sheet } from "./sheet.ts";
export { rowFaultLine } from "./row-fault-line.ts";
export type { UsualValue } from "./usual-values.ts";
