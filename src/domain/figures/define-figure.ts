import type { Entry, TypeName } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { perContent } from "../reads.ts";
import type { Counted, Figure, FigureValue, FigureWords, LeftOut, Measure, Question } from "./figure.ts";
import { groupings } from "./groupings.ts";
import { measured } from "./measured.ts";
import { groupCounts } from "./break-down.ts";
import { SMALL_COUNT } from "./suppress-small-counts.ts";
import { scopeOf, type Scope } from "./scope.ts";

/**
 * Makes a figure from its words and one rule that says of each entry what part it plays. Throws RangeError for
 * one that hides small counts in a way that would give them away.
 */
export function defineFigure<Name extends TypeName>(definition: Definition<Name>): Figure {
  const placements = placementsOf(definition);
  const computed = (question: Question) => compute(definition, question, placements(question));
  if (!definition.protectSmallCounts) return { ...definition, compute: computed };
  assertProtectable(definition);
  return { ...definition, compute: (question) => protect(definition, question, computed(question)) };
}

/** The entry counts: in the numerator, or as the whole figure when there is no denominator. */
export function counts(day: string, amount = 1): Placement {
  return { day, part: "member", amount };
}

/** The entry is in the denominator only. */
export function baseOnly(day: string): Placement {
  return { day, part: "base", amount: 0 };
}

/** The entry is of the period but is left out, for a reason that is published with the number. */
export function leftOut(day: string, reason: string): Placement {
  return { day, part: "left out", reason };
}

/** What a figure is made from. */
export interface Definition<Name extends TypeName> extends FigureWords {
  readonly entries: Name;
  readonly measure: Measure;
  /** The part an entry plays, and the day that puts it into a period; undefined when it is not concerned. */
  place(entry: Entry<Name>, scope: Scope): Placement | undefined;
}

export type Placement =
  | { readonly day: string; readonly part: "member" | "base"; readonly amount: number }
  | { readonly day: string; readonly part: "left out"; readonly reason: string };

/** Without a value when it is too small to be told, or when no other group could cover one that is. */
function protect(
  figure: FigureWords & Pick<Figure, "entries" | "measure">,
  question: Question,
  counted: FigureValue,
) {
  if (counted.leftOut.length > 0) throw new RangeError(`数字 ${figure.id} 要保护小的数，就不能有不计入的。`);
  const { value } = counted;
  const isTold = figure.groupings.every((by) => !groupCounts(figure, counted, by, question.content).total);
  if (isTold && (value === null || value === 0 || value >= SMALL_COUNT)) return counted;
  return { ...counted, value: null, withheld: true } as const;
}

function assertProtectable({
  id,
  measure,
  membersHidden,
  groupings: all,
}: FigureWords & { measure: Measure }) {
  if (membersHidden === undefined)
    throw new RangeError(`数字 ${id} 要保护小的数，就不能列清单。请写 membersHidden。`);
  if (measure !== "count" && measure !== "sum")
    throw new RangeError(`数字 ${id} 要保护小的数，只能是件数或合计：比率和分母放在一起能算出分子。`);
  // Years less the months that are told would give away the one that is not.
  if (all.filter((by) => groupings[by].kind === "time").length > 1)
    throw new RangeError(`数字 ${id} 要保护小的数，就不能既按月又按年分。`);
}

/** The entries that are concerned, each with its part. For a period they are kept: a bulletin asks for many. */
function placementsOf<Name extends TypeName>(definition: Definition<Name>): (question: Question) => Placed[] {
  const place = (content: Content, today: string) => {
    const scope = scopeOf({ content, today });
    return content.all(definition.entries).flatMap((entry): Placed[] => {
      const placed = definition.place(entry, scope);
      return placed ? [{ entry: entry as unknown as Entry, placed }] : [];
    });
  };
  const keptOf = new Map<string, (content: Content) => Placed[]>();
  return ({ content, today, from }) => {
    if (from === undefined) return place(content, today);
    const kept = keptOf.get(today) ?? perContent((now) => place(now, today));
    keptOf.set(today, kept);
    return kept(content);
  };
}

interface Placed {
  readonly entry: Entry;
  readonly placed: Placement;
}

function compute(
  definition: Pick<Definition<TypeName>, "measure">,
  { today, from = "", to = today }: Question,
  all: readonly Placed[],
): FigureValue {
  const last = to < today ? to : today;
  const members: Counted[] = [];
  const base: Counted[] = [];
  const reasons = new Map<string, number>();
  let first: string | undefined;
  for (const { entry, placed } of all) {
    if (placed.day < from || placed.day > last) continue;
    if (first === undefined || placed.day < first) first = placed.day;
    if (placed.part === "left out") {
      reasons.set(placed.reason, (reasons.get(placed.reason) ?? 0) + 1);
      continue;
    }
    const counted = { entry, day: placed.day, amount: placed.amount };
    if (placed.part === "member") members.push(counted);
    base.push(counted);
  }
  return {
    value: measured(definition.measure, members, base),
    members: newestFirst(members),
    ...(definition.measure === "share" ? { base: newestFirst(base) } : {}),
    leftOut: [...reasons].map(([reason, count]): LeftOut => ({ reason, count })),
    from: from || (first ?? last),
    to: last,
    asOf: today,
  };
}

function newestFirst(counted: readonly Counted[]): Counted[] {
  return [...counted].sort((a, b) => compare(b.day, a.day) || compare(b.entry.id, a.entry.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
