/** What two lists have in common and what lies between: stretches that differ, in their order. */
export function differences<Item>(
  before: readonly Item[],
  after: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): Difference<Item>[] {
  let start = 0;
  while (start < before.length && start < after.length && same(before[start]!, after[start]!)) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && same(before[before.length - 1 - end]!, after[after.length - 1 - end]!)) end += 1;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return stretches(old, fresh, same, start);
}

/** A stretch of the old list and what stands in its place; `at` is its position in either list. */
export interface Difference<Item> {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  readonly at: { readonly before: number; readonly after: number };
}

/** Beyond this many comparisons the middle is told as one stretch. */
const MOST_WORK = 1_000_000;

function stretches<Item>(
  old: readonly Item[],
  fresh: readonly Item[],
  same: (a: Item, b: Item) => boolean,
  offset: number,
): Difference<Item>[] {
  const found: Difference<Item>[] = [];
  const tell = (i: number, toI: number, j: number, toJ: number) => {
    if (i === toI && j === toJ) return;
    const at = { before: offset + i, after: offset + j };
    found.push({ before: old.slice(i, toI), after: fresh.slice(j, toJ), at });
  };
  if (old.length * fresh.length > MOST_WORK) {
    tell(0, old.length, 0, fresh.length);
    return found;
  }
  const lengths = commonLengths(old, fresh, same);
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  while (i < old.length && j < fresh.length) {
    if (same(old[i]!, fresh[j]!)) {
      tell(fromI, i, fromJ, j);
      [i, j] = [i + 1, j + 1];
      [fromI, fromJ] = [i, j];
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  }
  tell(fromI, old.length, fromJ, fresh.length);
  return found;
}

/** Length of the longest common subsequence of the rests from each pair of positions. */
function commonLengths<Item>(
  old: readonly Item[],
  fresh: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: fresh.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] = same(old[i]!, fresh[j]!)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}
