import type {
  CaseData,
  DisclosureData,
  DutyData,
  MonthReturnData,
} from "../../../../src/content-types/index.ts";
import type { Content } from "../../../../src/domain/content.ts";
import { addDays, weekday } from "../../../../src/domain/calendar/day.ts";
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
  const dayOf = new Map(cases.map((one) => [one, slowCaseDue(one, content)]));
  const due = cases.filter((one) => within(dayOf.get(one)) && dayOf.get(one)! < today);
  const everClosed = cases.filter((one) => within(one.reopenings?.[0]!.closed ?? one.closed));
  const onMerits = closed.filter((one) => one.outcome !== "duplicate" && one.outcome !== "withdrawn");
  const rated = closed.filter((one) => one.verdict && past(one.verdictDay ?? one.closed));
  const calendar = content.settings("calendar");
  const timed = onMerits.filter((one) => [one.received, one.closed!].every((day) => day.startsWith("2024")));
  const days = timed.map((one) => workingDaysBetween(one.received, one.closed!, calendar));
  const open = cases.filter((one) => past(one.received) && !past(one.closed));
  const resolutionsDue = resolutions.filter((one) => within(one.due) && one.due < today);
  const held = activities.filter((one) => one.state === "held" && within(one.day));
  const credited = held.filter(
    (one) =>
      one.serviceMinutes !== undefined &&
      one.noticeTo !== undefined &&
      one.noticeTo < today &&
      past(one.noticeFrom) &&
      !one.objections?.some(({ day, decided }) => past(day) && !past(decided)),
  );
  const orders = content.all("order").map(({ data }) => data);
  const standing = orders.filter((one) => within(one.raised) && one.stopped !== "withdrawn");
  const listings = content.all("listing").map(({ data }) => data);
  const needs = listings.filter((one) => one.kind === "need" && within(one.day));
  const tallies = content.all("tally").flatMap(({ data }) => (within(data.day) ? [data] : []));
  const months = new Map(content.all("month-return").map(({ data }) => [data.day.slice(0, 7), data]));
  const quiet: MonthReturnData[] = [];
  // From the last month that is over and told of, back to the first that is missing or not quiet.
  const told = [...months.values()].filter(({ day }) => past(day)).map(({ day }) => Number(day.slice(5, 7)));
  for (let month = Math.max(0, ...told); month > 0; month--) {
    const one = months.get(`2024-${String(month).padStart(2, "0")}`);
    if (!one || one.counts.some(({ number }) => number > 0)) break;
    quiet.push(one);
  }
  const assessed = content.all("assessment").flatMap(({ data }) => (within(data.day) ? [data] : []));
  const exposed = content.all("exposure").filter(({ data }) => within(data.published));
  // Three working days after it came in, by a calendar that knows 2024 only.
  const answerBy = (start: string): string | undefined => {
    let day = addDays(start, 1);
    while (day.startsWith("2024") && workingDaysBetween(start, day, calendar) < 3) day = addDays(day, 1);
    return day.startsWith("2024") ? day : undefined;
  };
  const objections = content.all("objection").map(({ data }) => data);
  const objected = objections.filter((one) => within(one.received));
  const dueObjections = objected.filter((one) => {
    const last = answerBy(one.received);
    return last !== undefined && (past(one.decided) || last < today);
  });
  const sum = (list: readonly { id: string }[], amounts: readonly number[]): Slow => ({
    value: amounts.reduce((total, one) => total + one, 0),
    members: ids(list),
  });

  const owed = content.all("duty").map(({ data }) => ({ id: data.id, times: slowDue(data, content, today) }));
  const lastDue = owed.flatMap(({ id, times }) => {
    const last = times[times.length - 1];
    return last && within(last.by) ? [{ id, met: last.met }] : [];
  });
  const overdue = owed.flatMap(({ id, times }) => {
    const missing = times.filter(({ met }) => !met);
    return within(missing[missing.length - 1]?.by) ? [{ id, missing }] : [];
  });

  return {
    "cases-received": count(received),
    "cases-closed": count(closed),
    "closing-rate": share(
      received.filter((one) => past(one.closed)),
      received,
    ),
    "on-time-rate": share(
      due.filter((one) => one.closed !== undefined && one.closed <= dayOf.get(one)!),
      due,
    ),
    "reopened-rate": share(
      everClosed.filter((one) => one.reopenings !== undefined && past(one.reopenings[0]!.day)),
      everClosed,
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
    "cases-overdue": count(open.filter((one) => due.includes(one))),
    "quiet-months": count(quiet.filter(({ day }) => within(day))),
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
    "disclosures-published": count(
      content
        .all("disclosure")
        .map(({ data }) => data)
        .filter((one) => within(one.day)),
    ),
    "disclosure-coverage": share(
      lastDue.filter(({ met }) => met),
      lastDue,
    ),
    "disclosures-overdue": sum(
      overdue,
      overdue.map(({ missing }) => missing.length),
    ),
    honours: count(content.all("honour").filter(({ data }) => within(data.day))),
    "exposures-published": count(exposed),
    "exposures-corrected": count(exposed.filter(({ data }) => past(data.corrected))),
    "objections-received": count(objected),
    "objections-on-time": share(
      dueObjections.filter((one) => past(one.decided) && one.decided! <= answerBy(one.received)!),
      dueObjections,
    ),
    "activities-held": count(held),
    "activity-headcount": sum(
      held.filter((one) => one.headcount !== undefined),
      held.map((one) => one.headcount ?? 0),
    ),
    "service-hours": sum(
      credited,
      credited.map((one) => one.serviceMinutes!),
    ),
    teams: count(content.all("team").filter(({ data }) => within(data.founded ?? today))),
    "orders-raised": count(orders.filter((one) => within(one.raised))),
    "orders-taken": count(orders.filter((one) => within(one.taken))),
    "orders-done": count(orders.filter((one) => within(one.done))),
    "order-matching-rate": share(
      standing.filter((one) => past(one.taken)),
      standing,
    ),
    "listed-needs": count(needs),
    "need-matching-rate": share(
      needs.filter((need) => listings.some((one) => one.needs?.includes(need.id) && past(one.day))),
      needs,
    ),
    agreements: count(content.all("agreement").filter(({ data }) => within(data.day))),
    "services-handled": sum(
      tallies,
      tallies.flatMap((one) => one.counts.map(({ handled }) => handled)),
    ),
    "services-by-proxy": slowProtected(tallies.map((one) => ({ ...one, amount: one.byProxy ?? 0 }))),
    assessments: count(assessed),
    "assessment-reply-rate": share(
      assessed.filter((one) => past(one.replyDay)),
      assessed,
    ),
  };
}

/** The day a case is due, day by day: 15 working days for what is negotiated, else 5; none on hold. */
function slowCaseDue(data: CaseData, content: Content): string | undefined {
  const start = data.reopenings ? data.reopenings[data.reopenings.length - 1]!.day : data.received;
  if (data.hold && data.hold.day >= start) return undefined;
  if (data.extension && data.extension.day >= start) return data.extension.due;
  if (data.due && data.due >= start) return data.due;
  let [day, left] = [start, data.tier === "negotiated" ? 15 : 5];
  while (left > 0) {
    day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    if (!day.startsWith("2024")) return undefined;
    left -= workingDaysBetween(
      new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10),
      day,
      content.settings("calendar"),
    );
  }
  return day;
}

/** A sum by month whose total is told only if no month is small, or if hiding every month covers the small ones. */
function slowProtected(list: readonly { id: string; day: string; amount: number }[]): Slow {
  const months = new Map<string, number>();
  for (const { day, amount } of list)
    months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + amount);
  const counted = [...months.values()].filter((one) => one > 0);
  const total = counted.reduce((all, one) => all + one, 0);
  const isCovered = counted.length > 1 && total - counted.length + 1 >= 5;
  const isTold = counted.every((one) => one >= 5) || isCovered;
  return { value: isTold ? total : null, members: ids(list) };
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

/** Every time a row of the catalogue was due before today, found by walking day by day. */
function slowDue(duty: DutyData, content: Content, today: string): { by: string; met: boolean }[] {
  const known = content.all("disclosure").map(({ data }) => data);
  const matching = known.filter((one) => one.duty === duty.id && one.day <= today);
  const met = (about: string) =>
    duty.every === "standing" ? matching.length > 0 : matching.some((one) => aboutOf(one) === about);
  const found: { on: string; about: string }[] = [];
  if (duty.every === "standing") found.push({ on: duty.since, about: "" });
  for (let day = "2023-01-01"; day < today; day = addDays(day, 1)) {
    const binds = duty.since <= day && (duty.until === undefined || day <= duty.until);
    if (duty.every === "event" && binds) {
      for (const { data } of content.all("meeting")) {
        const counts = data.day === day && data.state === "held" && duty.meetingKinds?.includes(data.kind);
        if (counts) found.push({ on: day, about: data.id });
      }
      if (duty.events?.some((event) => event.day === day)) found.push({ on: day, about: day });
    }
    const [first, about] = slowPeriod(duty.every, day);
    const isLast = about !== "" && slowPeriod(duty.every, addDays(day, 1))[1] !== about;
    if (isLast && duty.since <= day && first <= (duty.until ?? first)) found.push({ on: day, about });
  }
  const times = found.map(({ on, about }) => ({ by: lastDay(duty, on), met: met(about) }));
  return times.filter((one): one is { by: string; met: boolean } => one.by !== undefined && one.by < today);
}

function aboutOf(one: DisclosureData): string | undefined {
  return one.meeting ?? one.eventDay ?? one.period;
}

/** First day and name of the period that holds a day; no name where there are no periods. */
function slowPeriod(every: DutyData["every"], day: string): [first: string, key: string] {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  if (every === "month") return [`${day.slice(0, 7)}-01`, day.slice(0, 7)];
  if (every === "year") return [`${year}-01-01`, year];
  if (every === "half") return month < 7 ? [`${year}-01-01`, `${year}-H1`] : [`${year}-07-01`, `${year}-H2`];
  if (every !== "quarter") return [day, ""];
  const starts = ["01", "04", "07", "10"];
  const quarter = month < 4 ? 0 : month < 7 ? 1 : month < 10 ? 2 : 3;
  return [`${year}-${starts[quarter]}-01`, `${year}-Q${quarter + 1}`];
}

/** Only 2024 has a holiday table: days of other years cannot be told, so that there is no last day. */
function lastDay({ within, unit }: DutyData, start: string): string | undefined {
  let day = unit === "days" ? addDays(start, within - 1) : start;
  for (let left = unit === "days" ? 1 : within; left > 0;) {
    day = addDays(day, 1);
    if (!day.startsWith("2024")) return undefined;
    if (isWorked(day)) left -= 1;
  }
  return day;
}

/** The table of arbitrary-content.ts once more. */
function isWorked(day: string): boolean {
  if (day === "2024-04-28" || day === "2024-05-11") return true;
  return weekday(day) <= 5 && !("2024-05-01" <= day && day <= "2024-05-05");
}
