import type { Entry, TypeName } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import type { GroupingName } from "./groupings.ts";

/** A number that is published: what it means, and how it is counted from the entries. */
export interface Figure extends FigureWords {
  /** The content type of the entries it is made of. */
  readonly entries: TypeName;
  readonly measure: Measure;
  /** Counts it. Days are `YYYY-MM-DD`; nothing after `today` is known, `from` and `to` are included. */
  compute(question: Question): FigureValue;
}

/** What a reader is told about a figure, in Chinese; wording after `rules.md` §2F. */
export interface FigureWords {
  /** Part of the figure's address, never changed. */
  readonly id: string;
  readonly name: string;
  readonly topic: Topic;
  /** Behind the value: 件, %, 个工作日. */
  readonly unit: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator?: string;
  /** Which of an entry's days puts it into a period: 受理日期. */
  readonly placedBy: string;
  readonly tells: string;
  readonly doesNotTell: string;
  /** The ways in which it may be broken down; the first is drawn on its page. */
  readonly groupings: readonly GroupingName[];
  /** Set when the figure is a state rather than a flow, so that its entries are listed without a day. */
  readonly undated?: true;
  /** Set when the entries must not be listed; says why (exposures expire and may not live on as records). */
  readonly membersHidden?: string;
  /** Set when the numbers of several communities make no number together; says why. */
  readonly notAdded?: string;
  /** True when it counts people in need; values and groups under 5 are then withheld (`rules.md` §1D). */
  readonly protectSmallCounts?: true;
  /** How stored values are shown; percent values are stored from 0 to 1, service time in minutes. */
  readonly shownAs: "number" | "percent" | "hours";
}

/**
 * How a value follows from the entries: `count` and `sum` of the members, `share` of the members among
 * the base, `median` of the members' amounts.
 */
export type Measure = "count" | "sum" | "share" | "median";

export type Topic = "cases" | "meetings" | "disclosure" | "boards" | "volunteers" | "partners";

export interface Question {
  readonly content: Content;
  readonly today: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A figure's value with all that went into it. */
export interface FigureValue {
  /** As stored (see `shownAs`); null when there is nothing to count it from, or when it may not be told. */
  readonly value: number | null;
  /** Set when the value is too small to be told; neither it nor its parts may be shown then. */
  readonly withheld?: true;
  readonly members: readonly Counted[];
  /** The denominator, members included; only for shares. */
  readonly base?: readonly Counted[];
  readonly leftOut: readonly LeftOut[];
  /** First and last day of the period, included. */
  readonly from: string;
  readonly to: string;
  /** The day it was counted. */
  readonly asOf: string;
}

/** An entry that was counted, with the day that puts it into the period. */
export interface Counted {
  readonly entry: Entry;
  readonly day: string;
  /** What it adds: 1 for counts and shares; stored units otherwise. */
  readonly amount: number;
}

/** How many entries of the period a figure leaves out, and why. */
export interface LeftOut {
  readonly reason: string;
  readonly count: number;
}
