/** One thing that happened, or is still to come, in the matter that an entry belongs to. */
export interface StoryEvent {
  readonly phase: "remark" | "meeting" | "resolution" | "work" | "evaluation";
  /** `now` is the last step of an open case; `next` and `later` are steps of its workflow still to come. */
  readonly state: "done" | "now" | "next" | "later";
  /** `YYYY-MM-DD`; absent for what is to come. */
  readonly day?: string | undefined;
  readonly title: string;
  readonly note?: string | undefined;
  /** Id of the organisation that acted. */
  readonly unit?: string | undefined;
  /** The role that acts, for what is to come. */
  readonly whoActs?: string | undefined;
  /** The entry that tells it, to be linked where it is not the page's own. */
  readonly entry: { readonly type: "case" | "meeting" | "resolution"; readonly id: string };
  /** True when the page's own entry tells it. */
  readonly isHere: boolean;
}

/** An event with its place among those of the same day, the smaller the earlier. */
export type Ranked = Omit<StoryEvent, "isHere" | "day"> & { readonly day: string; readonly rank: number };

/** Places on one day: what residents say comes before what a meeting says, and so on. */
export const RANK = {
  remark: 0,
  meeting: 1,
  resolution: 2,
  work: 3,
  closing: 4,
  evaluation: 5,
  reopened: 9,
} as const;

/** What each round after a reopening adds, so that it follows all of the round before. */
export const ROUND = 10;
