import type { Entry } from "../content-types/index.ts";
import { statusOf } from "../domain/cases/index.ts";
import { exposuresOnBoard, honoursOnBoard } from "./boards.ts";
import { content, today } from "./content.ts";
import { latest } from "./sorted.ts";

/** What the home page shows today. */
export function homeContent(): HomeContent {
  const day = today();
  const now = content();
  const cases = latest("case");
  const solved = cases.filter(({ data }) => data.outcome === "solved" && data.closed !== undefined);
  return {
    solved: [...solved].sort((a, b) => (closingKey(a) < closingKey(b) ? 1 : -1)).slice(0, 5),
    late: cases.filter(({ data }) => statusOf(data, now, day) === "overdue").slice(0, 3),
    nextMeeting: latest("meeting")
      .filter(({ data }) => data.day >= day && data.state === "announced")
      .at(-1),
    lastMeeting: latest("meeting").find(({ data }) => data.state === "held"),
    notices: noticesInForce().slice(0, 4),
    honours: honoursOnBoard().slice(0, 3),
    exposures: exposuresOnBoard().slice(0, 3),
  };
}

/** Notices that still hold, the pinned ones first. */
export function noticesInForce(): Entry<"notice">[] {
  const day = today();
  return [...latest("notice")]
    .filter(({ data }) => data.until === undefined || data.until >= day)
    .sort((a, b) => Number(b.data.pinned) - Number(a.data.pinned));
}

function closingKey({ id, data }: Entry<"case">): string {
  return `${data.closed} ${id}`;
}

interface HomeContent {
  /** Closed last, newest first. */
  readonly solved: readonly Entry<"case">[];
  /** Open past their day. */
  readonly late: readonly Entry<"case">[];
  readonly nextMeeting: Entry<"meeting"> | undefined;
  readonly lastMeeting: Entry<"meeting"> | undefined;
  readonly notices: readonly Entry<"notice">[];
  readonly honours: readonly Entry<"honour">[];
  readonly exposures: readonly Entry<"exposure">[];
}
