/** Something residents raise, with phrases that fit together; see `case-words.ts` for the sentences. */
export interface Topic {
  /** Id of the vocabulary's category. */
  readonly category: string;
  readonly unit: UnitRole;
  readonly tier: "self" | "negotiated" | "joint" | "reported";
  /** What it is about: 楼道灯. Public part of the estate: never a door. */
  readonly thing: string;
  readonly spots: readonly string[];
  /** Follows the thing: 连着几晚不亮. */
  readonly signs: readonly string[];
  /** A clause of its own. */
  readonly harms: readonly string[];
  /** Follows 希望. */
  readonly wishes: readonly string[];
  /** Follows 查明是. */
  readonly causes: readonly string[];
  /** Follows the unit's name. */
  readonly acts: readonly string[];
  /** A clause of its own. */
  readonly results: readonly string[];
}

/** Who acts, as a role; a frame says which organisation that is. */
export type UnitRole =
  | "property"
  | "owners"
  | "committee"
  | "mediation"
  | "partner"
  | "gas"
  | "water"
  | "power"
  | "fire"
  | "street";

/** Reads one topic from lines of phrases: 楼道灯; where; what is seen; harm; wish; cause; act; result. */
export function topic(category: string, unit: UnitRole, tier: Topic["tier"], lines: string): Topic {
  const [thing = [], spots, signs, harms, wishes, causes, acts, results] = lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split("|"));
  if (!thing[0] || !spots || !signs || !harms || !wishes || !causes || !acts || !results) {
    throw new Error(`sample topic is incomplete: ${lines}`);
  }
  return { category, unit, tier, thing: thing[0], spots, signs, harms, wishes, causes, acts, results };
}
