import {
  shownNumber,
  type BrokenDown,
  type Counted,
  type Figure,
  type FigureValue,
} from "../figures/index.ts";

/** A figure as the open data tell it: value, meaning, what it is counted from, and the entries behind it. */
export function figureRecord({ figure, counted, breakdowns }: CountedFigure): FigureRecord {
  return {
    id: figure.id,
    name: figure.name,
    definition: figure.definition,
    measure: figure.measure,
    value: counted.value === null ? null : shownNumber(figure, counted.value),
    unit: figure.unit,
    exact: counted.value,
    ...(counted.withheld ? { withheld: true as const } : {}),
    numerator: {
      definition: figure.numerator,
      ...(counted.withheld ? {} : { count: counted.members.length }),
    },
    denominator:
      counted.base && figure.denominator !== undefined
        ? { definition: figure.denominator, count: counted.base.length }
        : null,
    leftOut: counted.leftOut,
    period: { first: counted.from, last: counted.to, placedBy: figure.placedBy },
    asOf: counted.asOf,
    entries: figure.entries,
    doesNotTell: figure.doesNotTell,
    breakdowns: breakdowns.map(({ by, label, unit, shownAs, groups }) => ({
      by,
      label,
      unit,
      groups: groups.map(({ key, name, value, members, base, withheld }) =>
        withheld
          ? { key, name, value: null, withheld }
          : { key, name, value: value === null ? null : shownNumber({ shownAs }, value), members, base },
      ),
    })),
    ...(figure.membersHidden === undefined
      ? {
          members: idsAndAmounts(counted.members),
          ...(counted.base ? { base: idsAndAmounts(counted.base) } : {}),
        }
      : { membersHidden: figure.membersHidden }),
  };
}

/** One entry behind a figure: its id, the day that puts it into the period, what it adds in stored units. */
export interface Member {
  readonly id: string;
  readonly day: string;
  readonly amount: number;
}

/** A figure with its value, as the query has counted and checked it. */
export interface CountedFigure {
  readonly figure: Figure;
  readonly counted: FigureValue;
  readonly breakdowns: readonly BrokenDown[];
}

export interface FigureRecord {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly measure: Figure["measure"];
  /** As published, rounded, in `unit`; null when there is nothing to count it from. */
  readonly value: number | null;
  readonly unit: string;
  /** Not rounded: shares from 0 to 1, service time in minutes. */
  readonly exact: number | null;
  /** Set when the value is too small to be told. */
  readonly withheld?: true;
  readonly numerator: Part;
  readonly denominator: Part | null;
  readonly leftOut: FigureValue["leftOut"];
  readonly period: { readonly first: string; readonly last: string; readonly placedBy: string };
  readonly asOf: string;
  /** The content type of the entries it is made of. */
  readonly entries: string;
  readonly doesNotTell: string;
  readonly breakdowns: readonly object[];
  readonly members?: readonly Member[];
  readonly base?: readonly Member[];
  readonly membersHidden?: string;
}

interface Part {
  readonly definition: string;
  /** Absent when it may not be told. */
  readonly count?: number;
}

function idsAndAmounts(list: readonly Counted[]): Member[] {
  return list.map(({ entry, day, amount }) => ({ id: entry.id, day, amount }));
}
