import type { TodoItem } from "../../../src/domain/todo/index.ts";

/** A thing to do with the names behind its ids. */
export interface Item extends TodoItem {
  readonly unitName?: string;
  readonly placeName?: string;
}

/** The different names among things to do, in their order. */
export function choicesOf(items: readonly Item[], nameOf: (item: Item) => string | undefined): string[] {
  return [...new Set(items.flatMap((item) => nameOf(item) ?? []))];
}
