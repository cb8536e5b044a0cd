import { excerpt, type Piece } from "./excerpt.ts";
import { foldText } from "./fold.ts";
import type { Passage } from "./record.ts";

/** The most passages that are shown of one record. */
const MOST_PASSAGES = 3;

/** A passage shorter than this is a name or a number and says little by itself. */
const PROSE = 12;

/**
 * What is shown of a record: the sentence around a run from the field it stands in; another sentence for runs
 * that the first does not have. Runs that stand in the title are seen there. A record of which only the title
 * was asked for shows how its first longer text begins.
 */
export function showPassages(
  passages: readonly Passage[],
  title: string,
  runs: readonly string[],
): { label: string; pieces: Piece[] }[] {
  const having = passages
    .map((passage) => {
      const folded = foldText(passage.text);
      return { passage, has: runs.filter((run) => folded.includes(run)) };
    })
    .filter(({ has }) => has.length > 0);
  const inTitle = foldText(title);
  const unseen = runs.filter((run) => !inTitle.includes(run));
  const most = unseen.length > 0 ? MOST_PASSAGES : 1;
  let open = unseen.length > 0 ? unseen : runs;
  const shown: { label: string; pieces: Piece[] }[] = [];
  while (shown.length < most) {
    const worth = ({ passage, has }: (typeof having)[number]) =>
      2 * has.filter((run) => open.includes(run)).length + (passage.text.length >= PROSE ? 1 : 0);
    const useful = having.filter(({ has }) => has.some((run) => open.includes(run)));
    if (useful.length === 0) break;
    const { label, text } = useful.reduce((leader, one) =>
      worth(one) > worth(leader) ? one : leader,
    ).passage;
    const pieces = excerpt(text, runs, { wanted: open });
    shown.push({ label, pieces });
    // Of a long text a run may stand far from what is shown; it then comes with its own sentence.
    open = open.filter((run) => !pieces.some((piece) => piece.marked && foldText(piece.text).includes(run)));
  }
  const start = passages.find(({ text }) => text.length >= PROSE) ?? passages[0];
  if (shown.length === 0 && start) shown.push({ label: start.label, pieces: excerpt(start.text, runs) });
  return shown;
}
