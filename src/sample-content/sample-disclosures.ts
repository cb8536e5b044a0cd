import type { DisclosureData, DutyData } from "../content-types/index.ts";
import { addWorkingDays, type WorkingCalendar } from "../domain/calendar/working-days.ts";
import { addDays } from "../domain/calendar/day.ts";
import { periodsEnded } from "../domain/disclosure/index.ts";
import { numbering, type Span } from "./numbering.ts";
import { makeRandom } from "./random.ts";

/** The catalogue of an invented community; it binds for the span of the sample and ends with it. */
export function sampleDuties({ from, to }: Span): DutyData[] {
  return ROWS.map(([id, item, name, every, content], index) => ({
    id,
    name,
    item,
    order: index + 1,
    content,
    basis: "《城市居民委员会组织法》第34条；虚构社区的目录",
    publisher: "community-committee",
    audience: "本社区居民",
    channel: "居务公开栏、本网站",
    responsible: "社区居务公开员",
    objections: "居务监督小组，也可以向街道反映",
    kept: 15,
    every,
    within: 10,
    unit: "working-days",
    since: from,
    until: to,
    ...(every === "event" ? { meetingKinds: ["residents", "representatives"] } : {}),
  }));
}

/** Publications for the ended periods of a catalogue; some come late and a few never. */
export function sampleDisclosures(
  duties: readonly DutyData[],
  { to }: Span,
  calendar: WorkingCalendar,
  seed: string,
): DisclosureData[] {
  const made = duties
    .flatMap((duty) => publications(duty, to, calendar, makeRandom(`${seed}/disclosure/${duty.id}`)))
    .filter(({ day }) => day <= to)
    .sort((a, b) => (a.day + a.duty < b.day + b.duty ? -1 : 1));
  const { idOf } = numbering("GK", made.length, (index) => made[index]!.day);
  return made.map((one, index) => ({ id: idOf(index), ...one }));
}

function publications(
  duty: DutyData,
  to: string,
  calendar: WorkingCalendar,
  random: ReturnType<typeof makeRandom>,
): Omit<DisclosureData, "id">[] {
  const common = { duty: duty.id, unit: "community-committee", reviewer: "community-committee", demo: true };
  if (duty.every === "event") return [];
  if (duty.every === "standing") {
    const day = addWorkingDays(duty.since, 3, calendar);
    return [{ ...common, title: duty.name, day, reviewed: day, body: `${duty.content}有变化时随时更新。` }];
  }
  return periodsEnded(duty.every, duty.since, to).flatMap(({ key, name, to: end }) => {
    const [spent, delay] = [random.int(200, 9000), random.weighted({ 6: 10, 9: 8, 14: 1, 0: 1 })];
    if (delay === "0") return [];
    const day = addWorkingDays(end, Number(delay), calendar);
    return [
      {
        ...common,
        title: `${name}${duty.name}`,
        period: key,
        day,
        until: addDays(day, 20),
        reviewed: addDays(day, -1),
        ...(duty.item === "funds"
          ? { money: [{ what: duty.name, kind: "expense" as const, amount: spent, note: "票据可查" }] }
          : {}),
        body: `${name}：${duty.content}`,
      },
    ];
  });
}

const ROWS: readonly [id: string, item: string, name: string, every: DutyData["every"], content: string][] = [
  ["decisions", "decisions", "居民会议决定的事项", "event", "决定了什么、谁负责、办到哪一步。"],
  ["office-funds", "funds", "居委会工作经费收支", "quarter", "每一笔收入和支出的项目和用途。"],
  ["donations", "funds", "社会捐赠款物使用", "month", "收到什么、用到哪里、剩多少。"],
  ["rooms", "facilities", "服务用房和设施", "standing", "房屋用途和开放时间。"],
  ["projects", "services", "社区服务项目", "half", "每个项目做什么、谁来做。"],
  ["talks", "consultation", "协商事项和落实", "quarter", "议了什么、达成了什么、办到哪一步。"],
  ["assistance", "assistance", "协助政府工作", "half", "协助做了什么，涉及多少户。"],
  ["review", "other", "居委会民主评议结果", "year", "评议方法、人数和结果。"],
];
