/** One change of an entry, in Chinese. `label` leads to the field: 办理步骤 › 第2项 › 日期. */
export type Change =
  /** A short value; blank is `""`. */
  | { readonly kind: "value"; readonly label: string; readonly before: string; readonly after: string }
  /** A long text: each place where it differs. */
  | { readonly kind: "text"; readonly label: string; readonly places: readonly Place[] }
  | { readonly kind: "added" | "removed"; readonly label: string; readonly text: string }
  /** Not told: the old words hold personal data, or are of a form that is no longer used. */
  | { readonly kind: "untold"; readonly label: string; readonly why: string };

/** A passage before and after; either may be empty. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

/** Why something was changed after publication; the list `corrections` of an entry. */
export interface Correction {
  readonly day: string;
  readonly kind: keyof typeof correctionKinds;
  readonly what: string;
  readonly reason: string;
}

export const correctionKinds = { error: "更正", planned: "计划修订", definition: "口径调整" } as const;

/** The corrections that an entry's values carry, of whatever type it is. */
export function correctionsOf(values: object): readonly Correction[] {
  const list = (values as { corrections?: unknown }).corrections;
  return Array.isArray(list) ? (list as Correction[]) : [];
}
