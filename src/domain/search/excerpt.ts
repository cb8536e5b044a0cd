import { fold, isMark } from "./fold.ts";

/** A piece of text, marked when it is what the reader asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The whole text with every run marked; runs that touch or overlap are marked as one. */
export function markRuns(text: string, runs: readonly string[]): Piece[] {
  return pieces(text, 0, text.length, hits(text, runs));
}

/**
 * The sentence around the first place where a run stands, runs marked; of a sentence longer than `length`, so
 * many characters of it. The place where most of the different runs stand near each other is taken; only runs
 * of `wanted` count for that. Starts the text when none stands in it.
 */
export function excerpt(
  text: string,
  runs: readonly string[],
  { length = 90, wanted = runs }: { length?: number; wanted?: readonly string[] } = {},
): Piece[] {
  const flat = text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
  const found = hits(flat, runs);
  const asked = found.filter(({ run }) => wanted.includes(run));
  const best = asked.reduce<{ at: number; to: number; worth: number }>(
    (leader, hit) => {
      const near = asked.filter((other) => other.from >= hit.from && other.to <= hit.from + length);
      const worth = new Set(near.map((other) => other.run)).size;
      const to = Math.max(hit.to, ...near.map((other) => other.to));
      return worth > leader.worth ? { at: hit.from, to, worth } : leader;
    },
    { at: 0, to: 0, worth: 0 },
  );
  const begin = sentenceStart(flat, best.at);
  const end = sentenceEnd(flat, best.to);
  let from = begin;
  let to = end;
  if (end - begin > length) {
    from = Math.max(begin, Math.min(best.at - Math.floor(length / 4), end - length));
    to = Math.min(end, Math.max(from + length, best.to));
  }
  if (isInsidePair(flat, from)) from -= 1;
  if (isInsidePair(flat, to)) to += 1;
  return [
    ...(from > begin ? [{ text: "…", marked: false }] : []),
    ...pieces(flat, from, to, found).map((piece) => ({ ...piece, text: piece.text.replace(/\n/g, " ") })),
    ...(to < end ? [{ text: "…", marked: false }] : []),
  ];
}

/** Ends a sentence; a full stop does not, because it stands in numbers. */
const SENTENCE_END = /[。！？!?；\n]/;

/** Closes what was quoted and belongs to the sentence before. */
const CLOSING = /[”’」』）)]/;

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start -= 1;
  while (start < at && CLOSING.test(text.charAt(start))) start += 1;
  return start;
}

function sentenceEnd(text: string, at: number): number {
  let end = at;
  if (end > 0 && SENTENCE_END.test(text.charAt(end - 1))) return end;
  while (end < text.length && !SENTENCE_END.test(text.charAt(end))) end += 1;
  if (text.charAt(end) === "\n") return end;
  if (end < text.length) end += 1;
  while (end < text.length && CLOSING.test(text.charAt(end))) end += 1;
  return end;
}

/** Every place where a run stands, in order, as offsets into the text. */
function hits(text: string, runs: readonly string[]): Hit[] {
  const { units, starts } = fold(text);
  const folded = units.join("");
  // Units outside the basic plane take two places in the string but one in `units`.
  const unitAt: number[] = [];
  units.forEach((unit, index) => {
    for (let place = 0; place < unit.length; place += 1) unitAt.push(index);
  });
  const found: Hit[] = [];
  for (const run of new Set(runs)) {
    for (let at = folded.indexOf(run); at >= 0; at = folded.indexOf(run, at + run.length)) {
      const last = starts[unitAt[at + run.length - 1]!]!;
      let to = last + String.fromCodePoint(text.codePointAt(last)!).length;
      while (isMark(text.charAt(to))) to += 1;
      found.push({ run, from: starts[unitAt[at]!]!, to });
    }
  }
  return found.sort((one, other) => one.from - other.from || other.to - one.to);
}

function pieces(text: string, from: number, to: number, found: readonly Hit[]): Piece[] {
  const result: Piece[] = [];
  const push = (start: number, end: number, marked: boolean) => {
    if (end > start) result.push({ text: text.slice(start, end), marked });
  };
  let at = from;
  let open: { from: number; to: number } | undefined;
  const close = () => {
    if (!open) return;
    push(at, open.from, false);
    push(open.from, open.to, true);
    at = open.to;
    open = undefined;
  };
  for (const hit of found) {
    const start = Math.max(hit.from, from);
    const end = Math.min(hit.to, to);
    if (end <= start) continue;
    if (open && start <= open.to) open = { from: open.from, to: Math.max(open.to, end) };
    else {
      close();
      open = { from: start, to: end };
    }
  }
  close();
  push(at, to, false);
  return result;
}

function isInsidePair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\udc00-\udfff]/.test(text.charAt(at));
}

interface Hit {
  readonly run: string;
  readonly from: number;
  readonly to: number;
}
