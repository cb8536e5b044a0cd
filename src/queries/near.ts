import type { Entry } from "../content-types/index.ts";
import { nearFirst } from "../domain/people/near.ts";
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
    cases: nearFirst(latest("case"), place, now).slice(0, 5),
    notices: [...own, ...notices.filter(({ data }) => data.place === undefined)].slice(0, 4),
    meetings: nearFirst(
      latest("meeting").filter(({ data }) => data.day >= day && data.state === "announced"),
      place,
      now,
    ).slice(0, 2),
  };
}

interface Near {
  readonly cases: readonly Entry<"case">[];
  readonly notices: readonly Entry<"notice">[];
  readonly meetings: readonly Entry<"meeting">[];
}
