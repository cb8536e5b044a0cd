import { addDays } from "../domain/calendar/day.ts";
import { contentType, extensionOf, type DataByType, type TypeName } from "../content-types/index.ts";
// The file, not its room's index: that one reads disks, and samples may be made anywhere.
import { formatEntryText } from "../entry-files/entry-text.ts";
import { withChanges } from "./case-changes.ts";
import { familyAt } from "./case-families.ts";
import { planCase, type CasePlan } from "./case-plan.ts";
import { holidays } from "./holidays.ts";
import { numbering, spreadDays, type Numbering, type Span } from "./numbering.ts";
import { ownFrame, type OwnFrame } from "./own-frame.ts";
import { makeRandom } from "./random.ts";
import { sampleActivity, sampleNotice } from "./sample-activity.ts";
import { sampleExposure, sampleHonour } from "./sample-boards.ts";
import { sampleCase } from "./sample-case.ts";
import { sampleDisclosures, sampleDuties } from "./sample-disclosures.ts";
import { sampleObjection } from "./sample-objection.ts";
import { meetingKinds } from "./meeting-kinds.ts";
import {
  kindOf,
  meetingOfResolution,
  sampleMeeting,
  sampleResolution,
  sampleSignOff,
} from "./sample-meeting.ts";
import { sampleFigureChecks, samplePublishedFigures } from "./sample-published-figures.ts";
import {
  sampleAgreement,
  sampleAssessment,
  sampleListing,
  sampleOrder,
  sampleServices,
  sampleTally,
  sampleMonthReturns,
} from "./sample-partners.ts";
import { sampleBoards, samplePages, sampleSite } from "./sample-settings.ts";
import { sampleReleases, sampleReports } from "./sample-statistics.ts";
import { vocabulary } from "./vocabulary.ts";

/** How much to make. The same request gives the same bytes. */
export interface SampleRequest extends Partial<Span> {
  /** From 10 to 100,000; the other types follow in proportion. */
  readonly cases: number;
  readonly seed?: string;
}

/** A file of a content folder; `path` is under the folder, with `/`. */
export interface SampleFile {
  readonly path: string;
  readonly text: string;
}

/**
 * A complete content folder, file by file, nothing kept in memory. Days lie from `from` to `to`, by default
 * two years, or seven when there are many cases. Throws a Chinese RangeError for an impossible request.
 */
export function* generateEntries(request: SampleRequest): Generator<SampleFile> {
  const plan = planSamples(request);
  const { frame } = plan;
  yield file("site", "site", sampleSite);
  yield file("vocabulary", "vocabulary", vocabulary);
  yield file("calendar", "calendar", holidays);
  yield file("boards", "boards", sampleBoards);
  for (const kind of meetingKinds) yield file("meeting-kind", kind.id, kind);
  for (const workflow of frame.workflows) yield file("workflow", workflow.id, workflow);
  for (const place of frame.entries.place) yield file("place", place.id, place);
  for (const organisation of frame.entries.organisation)
    yield file("organisation", organisation.id, organisation);
  for (const role of frame.entries.role) yield file("role", role.id, role);
  for (const team of frame.entries.team) yield file("team", team.id, team);
  for (const page of samplePages) yield file("page", page.id, page);
  for (const figure of samplePublishedFigures) yield file("published-figure", figure.id, figure);
  for (const check of sampleFigureChecks) yield file("figure-check", check.id, check);
  const releases = sampleReleases(plan.span);
  for (const release of releases) yield file("release", release.id, release);
  for (const report of sampleReports(releases)) yield file("press", report.id, report);
  yield* meetings(plan);
  yield* disclosures(plan);
  yield* dated("honour", plan.honours, (given) => sampleHonour(frame, plan.seed, given));
  yield* dated("exposure", plan.exposures, (given) => sampleExposure(frame, plan.seed, given));
  yield* dated("objection", plan.objections, (given, isLast) => sampleObjection(plan.seed, given, isLast));
  yield file("tombstone", BURIED, { id: BURIED, type: "notice", day: plan.span.from, reason: "request" });
  yield* dated("notice", plan.notices, (given) => sampleNotice(frame, plan.seed, given));
  yield* dated("activity", plan.activities, (given, isLast) =>
    sampleActivity(frame, plan.seed, given, isLast),
  );
  yield* partners(plan);
  yield* cases(plan);
}

function planSamples({ cases: total, seed = "1", from, to }: SampleRequest): Plan {
  if (!Number.isInteger(total) || total < 10 || total > 100_000) {
    throw new RangeError(`案件数“${total}”不对。请填 10 到 100000 之间的整数。`);
  }
  const span = { from: from ?? (total > 2000 ? "2019-01-01" : "2024-01-01"), to: to ?? "2025-12-31" };
  if (span.from > span.to) throw new RangeError("开始日期晚于结束日期。请把 --from 和 --to 对调。");
  const years = holidays.years.map(({ year }) => year);
  if (Number(span.from.slice(0, 4)) < Math.min(...years) || span.to > `${Math.max(...years)}-09-30`) {
    throw new RangeError(
      `日期要在 ${Math.min(...years)} 年到 ${Math.max(...years)} 年 9 月之间，节假日只到那时。`,
    );
  }
  const of = (code: string, share: number, least = 3) => {
    const count = Math.max(least, Math.ceil(total * share));
    return numbering(code, count, spreadDays(count, span, `${seed}/${code}`));
  };
  return {
    seed,
    span,
    frame: ownFrame(total),
    cases: numbering("LJ", total, spreadDays(total, span, `${seed}/LJ`)),
    // Enough for every kind of meeting and all that can befall one.
    meetings: of("YS", 1 / 20, 20),
    honours: of("HB", 1 / 12),
    exposures: of("BG", 1 / 25),
    objections: of("YY", 1 / 50),
    activities: of("HD", 1 / 15),
    notices: of("GG", 1 / 30),
    orders: of("DD", 1 / 40),
    listings: of("QD", 1 / 60),
    agreements: of("XY", 1 / 500),
    tallies: of("JS", 1 / 200),
    assessments: of("PY", 1 / 150),
  };
}

function* meetings({ frame, seed, meetings: numbers, span }: Plan): Generator<SampleFile> {
  // Those whose meeting is not the last, which is still to come.
  const count = Math.floor(((numbers.total - 1) * 2 + 1) / 3);
  const resolutions = numbering("JY", count, (at) => numbers.dayOf(meetingOfResolution(at)));
  for (let index = 0; index < numbers.total; index++) {
    const given = { id: numbers.idOf(index), day: numbers.dayOf(index), index };
    const meeting = sampleMeeting(frame, seed, { ...given, isLast: index === numbers.total - 1 });
    yield file("meeting", given.id, meeting, given.day);
    const signOff = sampleSignOff(meeting);
    if (signOff) yield file("sign-off", signOff.id, signOff, given.day);
  }
  for (let at = 0; at < count; at++) {
    const index = meetingOfResolution(at);
    const given = { id: resolutions.idOf(at), day: numbers.dayOf(index), index, until: span.to };
    const resolution = sampleResolution(frame, seed, { ...given, meeting: numbers.idOf(index) });
    yield file("resolution", given.id, resolution, given.day);
  }
}

function* disclosures({ frame, seed, span }: Plan): Generator<SampleFile> {
  const duties = sampleDuties(span);
  for (const duty of duties) yield file("duty", duty.id, duty);
  for (const one of sampleDisclosures(duties, span, frame.calendar, seed))
    yield file("disclosure", one.id, one, one.day);
}

function* partners({ frame, seed, span, ...plan }: Plan): Generator<SampleFile> {
  for (const service of sampleServices(frame)) yield file("service", service.id, service);
  const { orders, listings, tallies } = plan;
  yield* dated("order", orders, (given) => sampleOrder(frame, seed, given, span.to));
  yield* dated("agreement", plan.agreements, (given) => sampleAgreement(frame, given));
  yield* dated("assessment", plan.assessments, (given) => sampleAssessment(frame, seed, given));
  for (let index = 0; index < listings.total; index++) {
    const given = { id: listings.idOf(index), day: listings.dayOf(index), index };
    yield file("listing", given.id, sampleListing(frame, seed, given, listings.idOf), given.day);
  }
  for (let index = 0; index < tallies.total; index++) {
    const given = { id: tallies.idOf(index), day: tallies.dayOf(index) };
    // Each return begins after the one before, so that nothing is counted twice.
    const from = index === 0 ? span.from : addDays(tallies.dayOf(index - 1), 1);
    if (from > given.day) continue;
    yield file("tally", given.id, sampleTally(frame, seed, given, from), given.day);
  }
  for (const one of sampleMonthReturns(seed, span)) yield file("month-return", one.id, one, one.day);
}

function* cases({ frame, seed, span, cases: numbers, meetings: held }: Plan): Generator<SampleFile> {
  const givenAt = (index: number) => ({ id: numbers.idOf(index), received: numbers.dayOf(index) });
  const planAt = (index: number, wanted: Partial<CasePlan> = {}) =>
    planCase(frame, makeRandom(`${seed}/case/${index}`), givenAt(index), span.to, wanted);
  for (let index = 0; index < numbers.total; index++) {
    const random = makeRandom(`${seed}/case/${index}`);
    const given = givenAt(index);
    const { wanted, links } = familyAt(index, seed, planAt);
    const facts = planCase(frame, random, given, span.to, wanted);
    const meeting = meetingBefore(held, facts.channel, given.received, index / numbers.total);
    const written = sampleCase(facts, frame, random);
    const data = withChanges(written, facts, frame, makeRandom(`${seed}/change/${index}`), span.to);
    yield file("case", given.id, { ...data, ...links, ...(meeting ? { meeting } : {}) }, given.received);
  }
}

/** The last meeting of the channel's kind up to a day; `share` of the way says where to begin looking. */
function meetingBefore(held: Numbering, channel: string, day: string, share: number): string | undefined {
  if (!meetingKinds.some(({ id }) => id === channel)) return undefined;
  const near = Math.min(held.total - 2, Math.ceil(share * held.total) + 1);
  for (let index = near; index >= Math.max(0, near - 24); index--) {
    if (kindOf(index) === channel && held.dayOf(index) <= day) return held.idOf(index);
  }
  return undefined;
}

function* dated<
  Name extends
    "honour" | "exposure" | "objection" | "notice" | "activity" | "order" | "agreement" | "assessment",
>(
  type: Name,
  numbers: Numbering,
  make: (given: { id: string; day: string }, isLast: boolean) => DataByType[Name],
): Generator<SampleFile> {
  for (let index = 0; index < numbers.total; index++) {
    const given = { id: numbers.idOf(index), day: numbers.dayOf(index) };
    yield file(type, given.id, make(given, index === numbers.total - 1), given.day);
  }
}

/** Entries with a day lie in a folder per year. Fields are written in the order of the content type. */
function file<Name extends TypeName>(
  name: Name,
  id: string,
  data: DataByType[Name],
  day?: string,
): SampleFile {
  const type = contentType(name);
  const extension = extensionOf(type as Parameters<typeof extensionOf>[0]);
  const values = data as Readonly<Record<string, unknown>>;
  const filled = Object.keys(type.fields).filter((key) => values[key] !== undefined);
  return {
    path: `${type.folder}/${day ? `${day.slice(0, 4)}/` : ""}${id}.${extension}`,
    text: formatEntryText(Object.fromEntries(filled.map((key) => [key, values[key]])), extension),
  };
}

/** A number that no generated notice bears. */
const BURIED = "GG-2018-0001";

interface Plan {
  readonly seed: string;
  readonly span: Span;
  readonly frame: OwnFrame;
  readonly cases: Numbering;
  readonly meetings: Numbering;
  readonly honours: Numbering;
  readonly exposures: Numbering;
  readonly objections: Numbering;
  readonly activities: Numbering;
  readonly notices: Numbering;
  readonly orders: Numbering;
  readonly listings: Numbering;
  readonly agreements: Numbering;
  readonly tallies: Numbering;
  readonly assessments: Numbering;
}
