import type { Finding, FindingType, Level, ScanOptions } from "./finding.ts";
import type { View } from "./view.ts";

/** The readings of one text a detector may use. */
export interface Passage {
  original: string;
  /** Width, dashes, look-alikes and invisible signs folded. */
  plain: View;
  /** Numerals written in Chinese read as digits as well. */
  numeric: View;
  /** The two above without blanks. */
  plainTight: View;
  numericTight: View;
  /** The four above, each text once: most passages have neither blanks nor written-out numerals. */
  views: readonly View[];
  /** With blanks, without blanks, and plain ones, each text once. */
  spaced: readonly View[];
  tight: readonly View[];
  plains: readonly View[];
}

export type Detector = (passage: Passage, options: ScanOptions) => Finding[];

/** A finding that marks the original passage behind `[from, to)` of a view. */
export function mark(
  passage: Passage,
  view: View,
  [from, to]: readonly [number, number],
  type: FindingType,
  level: Level,
  suggestion = "删除",
): Finding {
  const { start, end } = view.original(from, to);
  return { type, text: passage.original.slice(start, end), level, start, end, suggestion };
}
