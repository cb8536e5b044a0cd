import type { Reading } from "../quantity.ts";

/** A check of published figures against each other, as data: it names figures by id and says how they should relate. */
export type CheckDefinition = CheckCommon &
  (
    | { readonly kind: "usable"; readonly figure: string }
    | ({ readonly kind: "sum"; readonly of: Ids; readonly smallCellsBelow?: number } & Comparison)
    | ({ readonly kind: "product"; readonly of: Ids } & Comparison)
    | { readonly kind: "equal"; readonly figures: readonly [string, string] }
    | { readonly kind: "within"; readonly figure: string; readonly bounds: Bounds }
    | ({ readonly kind: "share"; readonly part: Ids; readonly whole?: Ids } & Comparison)
    | ({ readonly kind: "ratio"; readonly of: Ids; readonly per: Ids; readonly unit: string } & Comparison)
    | ({ readonly kind: "implied-whole"; readonly part: string; readonly share: string } & Comparison)
    | {
        readonly kind: "streak";
        readonly from: string;
        readonly length: string;
        readonly publishedOn: string;
      }
  );

/** One kind of check, picked out of the definition. */
export type CheckOf<Kind extends CheckDefinition["kind"]> = Extract<CheckDefinition, { kind: Kind }>;

/** One figure, or several that are added up. */
export type Ids = string | readonly string[];

/** A figure to hold a result against, or a claim in words with its limits. */
export type Bounds = string | Claim;

export interface Claim {
  readonly words: string;
  readonly low?: number;
  readonly high?: number;
}

/** `stated` is what the source says, missing it is a contradiction; `expected` is what is usual, missing it is implausible. */
export interface Comparison {
  readonly stated?: Bounds;
  readonly expected?: Bounds;
}

interface CheckCommon {
  readonly id: string;
  readonly title: string;
  /** How to read 余, 多 and 近; strict when left out. */
  readonly reading?: Reading;
  /** What the check takes for granted though the source does not say it; its result is ambiguous at best. */
  readonly assumes?: string;
}
