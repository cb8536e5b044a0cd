import type { TypeName } from "../../content-types/index.ts";

/** One thing somebody in the office has to do, and the entry it is about. */
export interface TodoItem {
  readonly kind: TodoKind;
  /** The entry to open; `id` is "" when a new one is to be written, or the whole site is meant. */
  readonly type: TypeName;
  readonly id: string;
  readonly title: string;
  /** What to do, in one sentence. */
  readonly words: string;
  /** The day by which; absent where none is set. */
  readonly due?: string | undefined;
  /** Id of the organisation or name of the person that acts, and id of the place, where there is one. */
  readonly unit?: string | undefined;
  readonly who?: string | undefined;
  readonly place?: string | undefined;
}

/** Kinds in the order in which the sheet lists them. */
export const todoKinds = {
  overdue: "已经超期",
  "due-soon": "三个工作日内到期",
  review: "等审核、签发",
  objection: "异议待答复",
  disclosure: "该公开的",
  evaluation: "等居民评价",
  board: "快要撤榜",
  minutes: "会后要写的",
  stale: "太久没有更新",
  retention: "保存期满",
} as const;

export type TodoKind = keyof typeof todoKinds;
