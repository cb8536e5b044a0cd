import type { Revision } from "./revisions-of.ts";

/** What was changed at one time: one commit may change several entries. */
export interface Publishing {
  readonly day: string;
  readonly approver?: string | undefined;
  readonly revisions: readonly Revision[];
}

/** Revisions of all entries put together by the commit that made them, newest first; equal days by entry. */
export function publishings(revisions: readonly Revision[]): Publishing[] {
  const byCommit = new Map<string, Revision[]>();
  for (const revision of revisions) {
    const key = revision.commit ?? `${revision.day} ${revision.entry.type}/${revision.entry.id}`;
    const group = byCommit.get(key);
    if (group) group.push(revision);
    else byCommit.set(key, [revision]);
  }
  return [...byCommit.values()]
    .map((group): Publishing => {
      const [first] = group;
      const sorted = [...group].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
      return { day: first!.day, approver: first!.approver, revisions: sorted };
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

function keyOf({ day, revisions }: Publishing): string {
  return `${day} ${revisions[0]!.entry.id}`;
}
