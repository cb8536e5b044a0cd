import type { Entry } from "../content-types/index.ts";
import { nearFirst } from "../domain/people/near.ts";
import { perContent } from "../domain/reads.ts";
import { content, today } from "./content.ts";
import { noticesInForce } from "./home.ts";
import { latest } from "./sorted.ts";

/** What concerns who lives in a place: cases nearby, notices for there or for all, meetings to come. */
export function near(place: string): Near {
  const now = content();
  const day = today();
  const notices = noticesInForce();
  const own = nearFirst(notices, place, now);
  return {
    cases: nearFirst(placedCases(now), place, now)
      .slice(0, 5)
      .map(({ entry }) => entry),
    notices: [...own, ...notices.filter(({ data }) => data.place === undefined)].slice(0, 4),
    meetings: nearFirst(
      latest("meeting").filter(({ data }) => data.day >= day && data.state === "announced"),
      place,
      now,
    ).slice(0, 2),
  };
}

/** Cases with their places, read once: there is a page for every place. */
const placedCases = perContent(() =>
  latest("case").map((entry) => ({ entry, data: { place: entry.data.place } })),
);

interface Near {
  readonly cases: readonly Entry<"case">[];
  readonly notices: readonly Entry<"notice">[];
  readonly meetings: readonly Entry<"meeting">[];
}
