import type { Content } from "../../../../src/domain/content.ts";
import { workingDaysBetween } from "../../../../src/domain/calendar/working-days.ts";

/**
 * Every figure once more, written from its definition without the code under test: ids of the numerator
 * and the denominator for a period. Slow and plain on purpose.
 */
export function slowCounts(content: Content, today: string, from: string, to: string): Record<string, Slow> {
  const within = (day: string | undefined) => day !== undefined && from <= day && day <= to && day <= today;
  const past = (day: string | undefined) => day !== undefined && day <= today;
  const cases = content.all("case").map(({ data }) => data);
  const resolutions = content.all("resolution").map(({ data }) => data);
  const activities = content.all("activity").map(({ data }) => data);
  const count = (list: readonly { id: string }[]): Slow => ({ value: list.length, members: ids(list) });
  const share = (part: readonly { id: string }[], whole: readonly { id: string }[]): Slow => ({
    value: whole.length === 0 ? null : part.length / whole.length,
    members: ids(part),
    base: ids(whole),
  });

  const received = cases.filter((one) => within(one.received));
  const closed = cases.filter((one) => within(one.closed));
  const due = cases.filter((one) => within(one.due) && one.due! < today);
  const onMerits = closed.filter((one) => one.outcome !== "duplicate" && one.outcome !== "withdrawn");
  const rated = closed.filter((one) => one.verdict && past(one.verdictDay ?? one.closed));
  const calendar = content.settings("calendar");
  const timed = onMerits.filter((one) => [one.received, one.closed!].every((day) => day.startsWith("2024")));
  const days = timed.map((one) => workingDaysBetween(one.received, one.closed!, calendar));
  const open = cases.filter((one) => past(one.received) && !past(one.closed));
  const resolutionsDue = resolutions.filter((one) => within(one.due) && one.due < today);
  const held = activities.filter((one) => one.state === "held" && within(one.day));
  const exposed = content.all("exposure").filter(({ data }) => within(data.published));
  const sum = (list: readonly { id: string }[], amounts: readonly number[]): Slow => ({
    value: amounts.reduce((total, one) => total + one, 0),
    members: ids(list),
  });

  return {
    "cases-received": count(received),
    "cases-closed": count(closed),
    "closing-rate": share(
      received.filter((one) => past(one.closed)),
      received,
    ),
    "on-time-rate": share(
      due.filter((one) => one.closed !== undefined && one.closed <= one.due!),
      due,
    ),
    "solved-rate": share(
      onMerits.filter((one) => one.outcome === "solved"),
      onMerits,
    ),
    "cases-disputed": count(closed.filter((o) => o.outcome === "solved" && o.verdict === "dissatisfied")),
    "satisfaction-rate": share(
      rated.filter((one) => one.verdict === "satisfied"),
      rated,
    ),
    "rated-share": share(rated, closed),
    "handling-days": { value: slowMedian(days), members: ids(timed) },
    "self-governed-share": share(
      received.filter((one) => one.tier === "self"),
      received,
    ),
    "cases-open": count(open.filter((one) => within(one.received))),
    "cases-overdue": count(open.filter((one) => within(one.due) && one.due! < today)),
    "meetings-held": count(
      content.all("meeting").filter(({ data }) => data.state === "held" && within(data.day)),
    ),
    "resolutions-made": count(
      resolutions.filter((one) =>
        within(content.all("meeting").find(({ id }) => id === one.meeting)?.data.day),
      ),
    ),
    "resolutions-due": count(resolutionsDue),
    "resolutions-done": count(resolutions.filter((one) => within(one.done))),
    "resolutions-overdue": count(resolutionsDue.filter((one) => !past(one.done))),
    "implementation-rate": share(
      resolutionsDue.filter((one) => past(one.done)),
      resolutionsDue,
    ),
    honours: count(content.all("honour").filter(({ data }) => within(data.day))),
    "exposures-published": count(exposed),
    "exposures-corrected": count(exposed.filter(({ data }) => past(data.corrected))),
    "activities-held": count(held),
    "activity-headcount": sum(
      held.filter((one) => one.headcount !== undefined),
      held.map((one) => one.headcount ?? 0),
    ),
    "service-hours": sum(
      held.filter((one) => one.serviceMinutes !== undefined),
      held.map((one) => one.serviceMinutes ?? 0),
    ),
    teams: count(content.all("team").filter(({ data }) => within(data.founded ?? today))),
  };
}

export interface Slow {
  readonly value: number | null;
  readonly members: readonly string[];
  readonly base?: readonly string[];
}

function ids(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id).sort();
}

/** The middle by pairing off smallest and largest until one or two are left. */
function slowMedian(amounts: readonly number[]): number | null {
  let left = [...amounts].sort((a, b) => a - b);
  while (left.length > 2) left = left.slice(1, -1);
  return left.length === 0 ? null : (left[0]! + left[left.length - 1]!) / 2;
}
