/**
 * Cuts the passages of a file into groups of some sixteen, without blanks around them and without empty ones. Where a
 * group ends follows from its last passage alone, so that one passage more or less changes the groups around it only,
 * and what two files have in common falls into the same groups.
 */
export function* passageGroups(passages: Iterable<string>): Generator<readonly string[]> {
  let group: string[] = [];
  for (const passage of passages) {
    const text = passage.trim();
    if (!text) continue;
    group.push(text);
    if (isEnd(text) || group.length === MOST) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

/** One in sixteen, as good as by chance. */
function isEnd(text: string): boolean {
  const middle = text.length >> 1;
  return ((text.length * 31 + text.charCodeAt(middle) * 7 + text.charCodeAt(text.length - 1)) & 15) === 0;
}

const MOST = 128;
