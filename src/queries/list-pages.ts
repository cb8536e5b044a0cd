import { listAddress } from "../domain/list-address.ts";

/** How many entries a page of a list shows. */
export const PAGE_SIZE = 30;

/** Cuts a list into pages with stable addresses: `<base>` and `<base>page/2/`. An empty list is one empty page. */
export function listPages<Item>(base: string, items: readonly Item[], size = PAGE_SIZE): ListPage<Item>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    base,
    number: index + 1,
    last,
    total: items.length,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** The rest of a page's address below `root`, as Astro's `[...list]` wants it; undefined for the root itself. */
export function restOfAddress(
  root: string,
  page: Pick<ListPage<unknown>, "base" | "number">,
): string | undefined {
  return listAddress(page.base, page.number).slice(root.length).replace(/\/$/, "") || undefined;
}

export interface ListPage<Item> {
  /** Address of the first page. */
  readonly base: string;
  readonly number: number;
  readonly last: number;
  /** Entries in the whole list. */
  readonly total: number;
  readonly items: readonly Item[];
}
