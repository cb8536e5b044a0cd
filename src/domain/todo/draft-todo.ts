import type { TypeName } from "../../content-types/index.ts";
import type { TodoItem } from "./todo-item.ts";

/** A draft as the office knows it; `days` since it was last touched. */
export interface WaitingDraft {
  readonly type: TypeName;
  readonly id: string;
  readonly title: string;
  readonly state: "draft" | "pending_review" | "pending_publish";
  /** Name of who wrote last. */
  readonly who: string;
  readonly days: number;
}

/** Drafts that wait for somebody, and those left lying for a week. */
export function draftTodo(drafts: readonly WaitingDraft[]): TodoItem[] {
  return drafts.flatMap(({ type, id, title, state, who, days }): TodoItem[] => {
    const since = days === 0 ? "今天" : `${days}天前`;
    const item = { type, id, title, who };
    if (state === "pending_review") return [{ ...item, kind: "review", words: `${who}${since}送审，等审核` }];
    if (state === "pending_publish")
      return [{ ...item, kind: "review", words: `审核过了，等签发发布（${who}写）` }];
    if (days < 7) return [];
    return [{ ...item, kind: "stale", words: `${who}的草稿${since}就没有动过，写完送审，不要了就删除` }];
  });
}
