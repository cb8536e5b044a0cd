import { addDays } from "../domain/calendar/day.ts";
import {
  signOffId,
  type MeetingData,
  type ResolutionData,
  type SignOffData,
} from "../content-types/index.ts";
import { unitFor, type Estate, type Frame } from "./frame.ts";
import { meetingKinds } from "./meeting-kinds.ts";
import { makeRandom, type Random } from "./random.ts";
import { topics, type Topic } from "./topics/index.ts";

/** Two of three meetings decide something; the kinds that may decide take turns among them. */
export function decides(index: number): boolean {
  return index % 3 !== 2;
}

/** Which meeting the n-th resolution comes from, counted from 0. */
export function meetingOfResolution(at: number): number {
  return Math.floor(at / 2) * 3 + (at % 2);
}

/** The kind of the n-th meeting, so that a case can name a meeting of a fitting kind. */
export function kindOf(index: number): string {
  const round = Math.floor(index / 3);
  if (!decides(index)) return OTHERS[round % OTHERS.length]!.kind;
  return DECIDING[(round * 2 + (index % 3)) % DECIDING.length]!.id;
}

const DECIDING = meetingKinds.filter(({ passing }) => passing);
/** Every third meeting: talks without a vote, and what can befall a meeting. */
const OTHERS = [
  { kind: "night-talk", fate: "held" },
  { kind: "talk", fate: "held" },
  { kind: "sunlit", fate: "cancelled" },
  { kind: "lagua", fate: "moved" },
  { kind: "owners", fate: "failed" },
  { kind: "night-talk", fate: "held" },
] as const;
/** Square metres of a home in the samples. */
const HOME = 92;

/** What the first item of a meeting is about; the resolution that follows from it asks the same. */
export function subjectOf(frame: Frame, seed: string, index: number): { topic: Topic; estate: Estate } {
  const random = makeRandom(`${seed}/subject/${index}`);
  const weighty = topics.filter(({ tier }) => tier !== "self");
  return { topic: random.pick(weighty), estate: random.pick(frame.estates) };
}

/** A meeting with one to four items; where it decides, the first passes. The last one of all is still to come. */
export function sampleMeeting(
  frame: Frame,
  seed: string,
  given: { id: string; day: string; index: number; isLast: boolean },
): MeetingData {
  const random = makeRandom(`${seed}/meeting/${given.index}`);
  const { topic, estate } = subjectOf(frame, seed, given.index);
  const kind = meetingKinds.find(({ id }) => id === kindOf(given.index))!;
  const fate = decides(given.index) ? "held" : OTHERS[Math.floor(given.index / 3) % OTHERS.length]!.fate;
  const state = given.isLast ? "announced" : fate === "cancelled" ? "cancelled" : "held";
  const evening = random.chance(0.6);
  const expected = random.int(12, 36);
  const present =
    fate === "failed" ? Math.floor(expected / 2) : expected - random.int(0, Math.floor(expected / 4));
  const others = Array.from({ length: random.int(0, 3) }, () => random.pick(topics));
  const minutes = {
    expected,
    present,
    ...(kind.byArea ? { expectedArea: expected * HOME, presentArea: present * HOME } : {}),
    observers: random.int(0, 8),
  };
  const makeItem = (one: Topic, at: number) => {
    const item = proposed(one, random);
    if (state !== "held") return item;
    if (fate === "failed") return { ...item, result: "noQuorum" as const };
    const said = { ...item, ...talkedOver(one, random) };
    if (!kind.passing) return { ...said, result: "informed" as const };
    return { ...said, ...voted(random, present, at === 0, kind.byArea) };
  };
  return {
    id: given.id,
    title: `${estate.name}${kind.name}：${plain(topic)}怎么办`,
    kind: kind.id,
    state,
    announced: addDays(given.day, -Math.max(3, kind.noticeDays ?? 0) - (fate === "moved" ? 7 : 0)),
    day: given.day,
    ...(fate === "moved"
      ? { moves: [{ from: addDays(given.day, -7), told: addDays(given.day, -8), reason: "那天有暴雨" }] }
      : {}),
    ...(state === "cancelled"
      ? { cancelledOn: addDays(given.day, -1), cancelReason: "事情已经现场解决，不用再开会" }
      : {}),
    start: evening ? "19:00" : "14:30",
    end: evening ? "20:30" : "16:20",
    place: estate.id,
    venue: random.pick(["小区议事亭", "社区二楼会议室", "小区架空层", "党群服务中心"]),
    chair: random.pick(["亭长", "社区党组织书记", "业委会主任", "楼道长代表"]),
    recorder: "社区工作人员",
    ...(state === "held" ? minutes : {}),
    parties: ["社区", "业委会", "物业", "居民代表"],
    agenda: [topic, ...others].map(makeItem),
    ...(state === "held" ? { minutesDay: addDays(given.day, 1) } : {}),
    demo: true,
  };
}

/** Who wrote, reviewed and approved the minutes of a meeting, as the office would have recorded it. */
export function sampleSignOff(meeting: MeetingData): SignOffData | undefined {
  const day = meeting.minutesDay;
  if (day === undefined) return undefined;
  return {
    id: signOffId("meeting", meeting.id),
    entryType: "meeting",
    entry: meeting.id,
    writtenBy: "社区工作人员",
    writtenOn: day,
    reviewedBy: "居委会副主任",
    reviewedOn: day,
    approvedBy: "社区党组织书记",
    approvedOn: day,
    onePerson: false,
  };
}

/** What was decided on the first item of a meeting. */
export function sampleResolution(
  frame: Frame,
  seed: string,
  given: { id: string; meeting: string; day: string; index: number; until: string },
): ResolutionData {
  const random = makeRandom(`${seed}/resolution/${given.id}`);
  const { topic, estate } = subjectOf(frame, seed, given.index);
  const due = addDays(given.day, random.int(20, 90));
  const days = [random.int(5, 15), random.int(18, 40), random.int(42, 100)].map((n) => addDays(given.day, n));
  const reached = days.filter((day) => day <= given.until);
  const progress = reached.map((day, at) => ({
    day,
    percent: [30, 70, 100][at]!,
    note: [
      `已请人看过现场，${random.pick(topic.causes)}，方案定下。`,
      "施工过半，每周贴一次进展。",
      `${random.pick(topic.results)}。`,
    ][at]!,
  }));
  return {
    id: given.id,
    title: `${estate.name}${plain(topic)}办理方案`,
    meeting: given.meeting,
    agendaItem: 1,
    decision: `${random.pick(topic.acts)}；过程和费用在公告栏公开，完成后请居民评价。`,
    unit: unitFor(frame, estate, topic),
    role: "单位负责人",
    due,
    funding: [
      {
        source: random.pick(["公共收益", "专项维修资金", "社区服务群众专项经费"]),
        amount: random.int(8, 400) * 100,
        ...(reached.length === 3 ? { spent: random.int(5, 8) * 100 } : {}),
      },
    ],
    ...(progress.length > 0 ? { progress } : {}),
    ...(reached.length === 3
      ? { done: reached[2]!, evaluation: random.weighted({ satisfied: 7, mostly: 2, dissatisfied: 1 }) }
      : {}),
    demo: true,
  };
}

function proposed(topic: Topic, random: Random): Item {
  return {
    title: `${random.pick(topic.spots)}：${plain(topic)}${random.pick(topic.signs)}`,
    raisedBy: random.pick(["居民代表", "楼道长", "物业", "业委会"]),
    background: `${random.pick(topic.harms)}，居民希望${random.pick(topic.wishes)}。`,
  };
}

function talkedOver(topic: Topic, random: Random): Partial<Item> {
  return {
    discussion: `有人认为是${random.pick(topic.causes)}；也有人担心费用和反复。最后都同意先做起来，一个月后再看。`,
    proposal: `${random.pick(topic.acts)}。`,
  };
}

function voted(random: Random, present: number, passes: boolean, byArea: boolean): Partial<Item> {
  const against = passes ? random.int(0, Math.floor(present / 6)) : random.int(0, present);
  const abstained = passes ? random.int(0, 2) : random.int(0, present - against);
  const inFavour = present - against - abstained;
  const areas = {
    areaInFavour: inFavour * HOME,
    areaAgainst: against * HOME,
    areaAbstained: abstained * HOME,
  };
  return {
    method: random.pick(["hands", "ballot"] as const),
    eligible: present,
    inFavour,
    against,
    abstained,
    ...(byArea ? areas : {}),
    result: inFavour * 2 > present ? "passed" : random.pick(["rejected", "postponed"] as const),
  };
}

type Item = MeetingData["agenda"][number];

function plain(topic: Topic): string {
  return topic.thing.replace("~", "");
}
