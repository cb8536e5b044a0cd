import type { Content } from "../content.ts";
import type { Counted, Figure, FigureValue } from "./figure.ts";
import { groupings, type GroupingName } from "./groupings.ts";
import { measured, measureWord } from "./measured.ts";
import { suppressSmallCounts, type Suppressed } from "./suppress-small-counts.ts";

/** Splits a counted figure into groups; each entry is in one. */
export function breakDown(
  figure: Figure,
  counted: FigureValue,
  by: GroupingName,
  content: Content,
): BrokenDown {
  const grouping = groupings[by];
  const countsEntries = doesCountEntries(by);
  const groups = groupsOf(figure, counted, by, content);
  return {
    by,
    label: grouping.label,
    kind: grouping.kind,
    compares: grouping.compares,
    unit: countsEntries ? measureWord(figure.entries) : figure.unit,
    shownAs: countsEntries ? "number" : figure.shownAs,
    measure: countsEntries ? "count" : figure.measure,
    entryWord: measureWord(figure.entries),
    to: counted.to,
    asOf: counted.asOf,
    groups: figure.protectSmallCounts ? withoutSmall(groups, counted.withheld === true) : groups,
  };
}

/** Which groups may not be told, and whether that takes the total too. */
export function groupCounts(
  figure: GroupedFigure,
  counted: FigureValue,
  by: GroupingName,
  content: Content,
): Suppressed {
  return suppressSmallCounts(groupsOf(figure, counted, by, content).map(({ value }) => value ?? 0));
}

function groupsOf(figure: GroupedFigure, counted: FigureValue, by: GroupingName, content: Content): Group[] {
  const members = gather(counted.members, by, content);
  const base = counted.base ? gather(counted.base, by, content) : members;
  const keys = new Set([...members.keys(), ...base.keys()]);
  const asked = { content, entries: figure.entries, to: counted.to };
  return groupings[by].groups(keys, asked).map((named): Group => {
    const [inGroup, inBase] = [members.get(named.key) ?? [], base.get(named.key) ?? []];
    const value = doesCountEntries(by) ? inGroup.length : measured(figure.measure, inGroup, inBase);
    return { ...named, value, members: inGroup.length, base: inBase.length };
  });
}

function doesCountEntries(by: GroupingName): boolean {
  const grouping = groupings[by];
  return "countsEntries" in grouping && grouping.countsEntries === true;
}

type GroupedFigure = Pick<Figure, "entries" | "measure">;

/** A figure split into groups; percent values are stored from 0 to 1, service time in minutes. */
export interface BrokenDown {
  readonly by: GroupingName;
  readonly label: string;
  readonly kind: "time" | "list";
  readonly compares: boolean;
  readonly unit: string;
  readonly shownAs: Figure["shownAs"];
  /** What the values are: the figure's measure, or `count` for a distribution. */
  readonly measure: Figure["measure"];
  /** What entries are counted with: 件. */
  readonly entryWord: string;
  /** Last day of the period. */
  readonly to: string;
  readonly asOf: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  /** How many entries are in the numerator and in the denominator. */
  readonly members: number;
  readonly base: number;
  /** Set when the group is too small to be shown. */
  readonly withheld?: true;
}

function gather(list: readonly Counted[], by: GroupingName, content: Content): Map<string, Counted[]> {
  const groups = new Map<string, Counted[]>();
  for (const counted of list) {
    const key = groupings[by].keyOf(counted, content);
    const group = groups.get(key);
    if (group) group.push(counted);
    else groups.set(key, [counted]);
  }
  return groups;
}

/** When the total is not told, no group is: the groups that are would add up to a part of it. */
function withoutSmall(groups: readonly Group[], totalIsWithheld: boolean): Group[] {
  const { hidden } = suppressSmallCounts(groups.map(({ value }) => value ?? 0));
  return groups.map((group, index) =>
    hidden[index] || (totalIsWithheld && group.value !== 0)
      ? { ...group, value: null, members: 0, base: 0, withheld: true }
      : group,
  );
}
