import { addDays } from "../domain/calendar/day.ts";
import type { MeetingData, ResolutionData } from "../content-types/index.ts";
import { unitFor, type Estate, type Frame } from "./frame.ts";
import { makeRandom, type Random } from "./random.ts";
import { topics, type Topic } from "./topics/index.ts";

/** Kinds that are held in turn, so that a case can name a meeting of a fitting kind. */
export const MEETING_KINDS = ["sunlit", "night-talk", "three-party", "lagua", "neighbour", "joint"] as const;
const TITLES = {
  sunlit: "阳光议事会",
  "night-talk": "楼长夜话",
  "three-party": "三方议",
  lagua: "拉呱说事会",
  neighbour: "睦邻议事会",
  joint: "联席会议",
};

/** What the first item of a meeting is about; the resolution that follows from it asks the same. */
export function subjectOf(frame: Frame, seed: string, index: number): { topic: Topic; estate: Estate } {
  const random = makeRandom(`${seed}/subject/${index}`);
  const weighty = topics.filter(({ tier }) => tier !== "self");
  return { topic: random.pick(weighty), estate: random.pick(frame.estates) };
}

/** A meeting with one to four items, the first of which passes; the last one of all is still to come. */
export function sampleMeeting(
  frame: Frame,
  seed: string,
  given: { id: string; day: string; index: number; isLast: boolean },
): MeetingData {
  const random = makeRandom(`${seed}/meeting/${given.index}`);
  const { topic, estate } = subjectOf(frame, seed, given.index);
  const kind = MEETING_KINDS[given.index % MEETING_KINDS.length]!;
  const evening = random.chance(0.6);
  const expected = random.int(12, 36);
  const present = expected - random.int(0, Math.floor(expected / 4));
  const others = Array.from({ length: random.int(0, 3) }, () => random.pick(topics));
  const minutes = given.isLast ? {} : { expected, present, observers: random.int(0, 8) };
  return {
    id: given.id,
    title: `${estate.name}${TITLES[kind]}：${plain(topic)}怎么办`,
    kind,
    state: given.isLast ? "announced" : "held",
    day: given.day,
    start: evening ? "19:00" : "14:30",
    end: evening ? "20:30" : "16:20",
    place: estate.id,
    venue: random.pick(["小区议事亭", "社区二楼会议室", "小区架空层", "党群服务中心"]),
    chair: random.pick(["亭长", "社区党组织书记", "业委会主任", "楼道长代表"]),
    recorder: "社区工作人员",
    ...minutes,
    parties: ["社区", "业委会", "物业", "居民代表"],
    agenda: [topic, ...others].map((one, at) =>
      agendaItem(one, random, given.isLast ? 0 : present, at === 0),
    ),
    noticeFrom: addDays(given.day, -3),
    noticeTo: addDays(given.day, 15),
    demo: true,
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
      },
    ],
    ...(progress.length > 0 ? { progress } : {}),
    ...(reached.length === 3
      ? { done: reached[2]!, evaluation: random.weighted({ satisfied: 7, mostly: 2, dissatisfied: 1 }) }
      : {}),
    demo: true,
  };
}

function agendaItem(
  topic: Topic,
  random: Random,
  present: number,
  passes: boolean,
): MeetingData["agenda"][number] {
  const item = {
    title: `${random.pick(topic.spots)}：${plain(topic)}${random.pick(topic.signs)}`,
    raisedBy: random.pick(["居民代表", "楼道长", "物业", "业委会"]),
    background: `${random.pick(topic.harms)}，居民希望${random.pick(topic.wishes)}。`,
  };
  if (present === 0) return item;
  const against = passes ? random.int(0, Math.floor(present / 6)) : random.int(0, present);
  const abstained = passes ? random.int(0, 2) : random.int(0, present - against);
  const inFavour = present - against - abstained;
  return {
    ...item,
    discussion: `有人认为是${random.pick(topic.causes)}；也有人担心费用和反复。最后都同意先做起来，一个月后再看。`,
    proposal: `${random.pick(topic.acts)}。`,
    method: random.pick(["hands", "ballot"] as const),
    eligible: present,
    inFavour,
    against,
    abstained,
    result: inFavour * 2 > present ? "passed" : random.pick(["rejected", "postponed"] as const),
  };
}

function plain(topic: Topic): string {
  return topic.thing.replace("~", "");
}
