import type { Figure } from "../figures/index.ts";
import type { Amounts, MemberFigure } from "./member-figure.ts";
import type { MemberState } from "./member.ts";

/** A figure of all communities together. */
export interface AddedUp extends Amounts {
  readonly figure: Figure;
  /** Why there is no number for all together; Chinese. */
  readonly whyNone?: string;
  /** Every community, in the order of the settings. */
  readonly parts: readonly MemberPart[];
  /** How many of them are in it. */
  readonly added: number;
  /** First and last of the days on which the communities counted; undefined when none is in it. */
  readonly asOf: { readonly first: string; readonly last: string } | undefined;
}

/** What a community brings to it. */
export interface MemberPart {
  readonly state: MemberState;
  /** Its published number; also one that is not added. */
  readonly figure?: MemberFigure;
  /** Why it is not in the number for all; Chinese. */
  readonly whyNot?: string;
}

/**
 * Puts a figure of many communities together: counts and amounts are added, a share is counted again from the added
 * numerators and denominators and never averaged. Nothing is made of medians, which need every entry.
 */
export function addUp(figure: Figure, states: readonly MemberState[]): AddedUp {
  const parts = states.map((state) => partOf(figure, state));
  const added = parts.flatMap(({ figure: one, whyNot }) => (one && whyNot === undefined ? [one] : []));
  const days = added.map(({ asOf }) => asOf).sort();
  const whyNone = whyNotAdded(figure);
  return {
    figure,
    ...(whyNone === undefined ? addAmounts(figure, added) : NOTHING),
    ...(whyNone === undefined ? {} : { whyNone }),
    parts,
    added: added.length,
    asOf: days.length > 0 ? { first: days[0]!, last: days[days.length - 1]! } : undefined,
  };
}

/** The same of one year; communities whose list has nothing of it add nothing. */
export function addUpYear(figure: Figure, { parts }: Pick<AddedUp, "parts">, year: string): Amounts {
  if (whyNotAdded(figure) !== undefined) return NOTHING;
  const added = parts.flatMap(({ figure: one, whyNot }) =>
    one && whyNot === undefined ? one.years.filter((own) => own.year === year) : [],
  );
  return addAmounts(figure, added);
}

/** Why the numbers of several communities make no number together; undefined when they do. */
export function whyNotAdded({ measure, notAdded }: Figure): string | undefined {
  if (measure === "median")
    return "中位数不能相加，也不能取平均：要把所有社区的每一条放在一起重新排。这里只列各社区自己的数。";
  return notAdded;
}

function addAmounts({ measure }: Pick<Figure, "measure">, all: readonly Amounts[]): Amounts {
  const total = (of: (one: Amounts) => number) => all.reduce((sum, one) => sum + of(one), 0);
  const numerator = total((one) => one.numerator);
  if (measure !== "share") {
    // Nothing was counted: that is not zero.
    const value = all.length === 0 ? null : total((one) => one.value ?? 0);
    return { value, numerator, denominator: null };
  }
  const denominator = total((one) => one.denominator ?? 0);
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

function partOf(figure: Figure, state: MemberState): MemberPart {
  const { data } = state;
  if (!data) return { state, whyNot: "还没有取到它的数据" };
  const unused = data.unused[figure.id];
  if (unused !== undefined) return { state, whyNot: unused };
  const found = data.figures.find(({ id }) => id === figure.id);
  if (!found) return { state, whyNot: "没有公布这个数" };
  return found.withheld
    ? { state, figure: found, whyNot: "太小，不公布，也不加进来" }
    : { state, figure: found };
}

const NOTHING: Amounts = { value: null, numerator: 0, denominator: null };
