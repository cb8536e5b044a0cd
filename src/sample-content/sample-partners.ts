import { periodsEnded } from "../domain/disclosure/index.ts";
import { addDays } from "../domain/calendar/day.ts";
import type {
  AgreementData,
  AssessmentData,
  ListingData,
  OrderData,
  ServiceData,
  MonthReturnData,
  TallyData,
} from "../content-types/index.ts";
import type { Frame } from "./frame.ts";
import { monthDay } from "./month-day.ts";
import { makeRandom } from "./random.ts";

interface Given {
  readonly id: string;
  readonly day: string;
}

/** An order raised on a day; most are taken and done, some still wait, a few find nobody. */
export function sampleOrder(frame: Frame, seed: string, { id, day }: Given, until: string): OrderData {
  const random = makeRandom(`${seed}/order/${id}`);
  const [category, title, ask, result] = random.pick(ORDERS).split("；") as [string, string, string, string];
  const estate = random.pick(frame.estates);
  const [placed, taken, done] = [3, 9, 30].map((most) => random.int(1, most));
  const days = [placed!, placed! + taken!, placed! + taken! + done!].map((after) => addDays(day, after));
  const reached = days.filter((one) => one <= until).length;
  const isUnmet = reached > 0 && random.chance(0.06);
  return {
    id,
    title: `${estate.name}：${title}`,
    category,
    place: estate.id,
    ask: `${monthDay(day)}登记：${ask}`,
    raised: day,
    ...(reached > 0 ? { placed: days[0] } : {}),
    ...(isUnmet ? { stopped: "unmet", reason: "问过各共建单位，眼下都抽不出人手，列入下一季度再问。" } : {}),
    ...(reached > 1 && !isUnmet ? { taken: days[1], takenBy: [frame.units.partner] } : {}),
    ...(reached > 2 && !isUnmet
      ? { done: days[2], result, verdict: random.weighted({ satisfied: 7, mostly: 2, dissatisfied: 1 }) }
      : {}),
    demo: true,
  };
}

/** A line of the three lists; every third is a project that joins the need and the resource before it. */
export function sampleListing(
  frame: Frame,
  seed: string,
  { id, day, index }: Given & { readonly index: number },
  idOf: (index: number) => string,
): ListingData {
  // The three of a kind share their words.
  const random = makeRandom(`${seed}/listing/${Math.floor(index / 3)}`);
  const [category, need, resource, project] = random.pick(MATCHES).split("；") as [
    string,
    string,
    string,
    string,
  ];
  const kind = (["need", "resource", "project"] as const)[index % 3]!;
  const title = { need, resource, project }[kind];
  return {
    id,
    kind,
    title: `${title}（${monthDay(day)}）`,
    category,
    day,
    ...(kind === "need" ? {} : { unit: frame.units.partner }),
    description: {
      need: `居民反映：${need}。`,
      resource: `可以提供：${resource}。`,
      project: `${project}，由共建单位来做，社区帮着组织。`,
    }[kind],
    ...(kind === "project" ? { needs: [idOf(index - 2)], resources: [idOf(index - 1)] } : {}),
    demo: true,
  };
}

/** A yearly agreement with the partner unit. */
export function sampleAgreement(frame: Frame, { id, day }: Given): AgreementData {
  return {
    id,
    title: `社区共建协议（${monthDay(day)}签）`,
    day,
    until: addDays(day, 364),
    parties: [frame.units.committee, frame.units.partner],
    summary: "双方每季度碰一次头，居民点单、社区下单、单位接单；做不到的当场说明原因。",
    lists: [
      { name: "需求清单", items: ["孩子放学后的去处", "周末的活动场地"] },
      { name: "资源清单", items: ["教室和操场", "党员志愿者"] },
    ],
    demo: true,
  };
}

/** The services of the community's window. */
export function sampleServices(frame: Frame): ServiceData[] {
  return SERVICES.map((line) => {
    const [id, name, category, eligible, paper, duration] = line.split("；") as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return {
      id,
      name,
      category,
      unit: frame.units.committee,
      eligible,
      papers: [paper],
      where: "党群服务中心红色代办窗口",
      hours: "工作日 8:30–17:00",
      fee: "免费",
      duration,
      inNeed: false,
      proxy: true,
      demo: true,
    };
  });
}

/** A return for the thirty days up to a day. */
export function sampleTally(frame: Frame, seed: string, { id, day }: Given, from: string): TallyData {
  const random = makeRandom(`${seed}/tally/${id}`);
  return {
    id,
    title: `红色代办件数（到${monthDay(day)}）`,
    from,
    day,
    unit: frame.units.committee,
    counts: sampleServices(frame).map(({ id: service }) => ({ service, handled: random.int(2, 40) })),
    byProxy: random.int(0, 20),
    demo: true,
  };
}

/** A return for each month that is over, most of them without anything to count. */
export function sampleMonthReturns(seed: string, span: { from: string; to: string }): MonthReturnData[] {
  const perYear = new Map<string, number>();
  return periodsEnded("month", span.from, span.to).map(({ name, from, to }) => {
    const year = to.slice(0, 4);
    const number = (perYear.get(year) ?? 0) + 1;
    perYear.set(year, number);
    const random = makeRandom(`${seed}/month-return/${to}`);
    const counted = (what: string) => ({ what, number: random.chance(0.1) ? random.int(1, 3) : 0 });
    return {
      id: `YB-${year}-${String(number).padStart(4, "0")}`,
      title: `${name}平安月报`,
      from,
      day: to,
      counts: [counted("petition"), counted("police")],
      demo: true,
    };
  });
}

/** Residents of an estate on their property company, with the company's reply. */
export function sampleAssessment(frame: Frame, seed: string, { id, day }: Given): AssessmentData {
  const random = makeRandom(`${seed}/assessment/${id}`);
  const estate = random.pick(frame.estates);
  const answered = random.int(40, 80);
  const results = ["保洁", "维修及时", "秩序和停车"].map((item) => {
    const dissatisfied = random.int(1, 12);
    const mostly = random.int(5, 20);
    return { item, by: "居民", satisfied: answered - mostly - dissatisfied, mostly, dissatisfied };
  });
  return {
    id,
    title: `${estate.name}物业考核（${monthDay(day)}）`,
    unit: estate.property,
    kind: "property",
    day,
    method: "每栋抽几户发纸质问卷，楼道长收回，当面点数。",
    evaluators: [{ name: "居民", asked: answered + random.int(5, 20), answered }],
    results,
    reply: "不满意的几处已经逐条看过，能当天改的当天改，其余排进下月计划。",
    replyDay: addDays(day, random.int(3, 14)),
    demo: true,
  };
}

const ORDERS = [
  "children；放学后有个地方写作业；双职工多，孩子四点放学没有人看。；学校开放教室，工作日下午有人值守。",
  "care；给不便出门的老人理发；老楼没有电梯，老人下楼难。；理发师上门，楼道长领路，一上午走了十来户。",
  "parking；夜间借用单位车位；晚上回来找不到车位。；单位停车场晚上开放，早上按时挪车。",
  "culture；周末借场地排练；合唱队在楼下练怕吵到邻居。；周六上午借用活动室，钥匙由队长保管。",
  "legal；请人讲讲维修资金怎么用；业主问得多，说法不一。；请律师讲了一课，当场答了二十来个问题。",
  "repair；义务检查家里的水电；老房子线路旧，居民不放心。；师傅逐楼检查，列出要换的地方，换不换由居民定。",
];
const MATCHES = [
  "children；孩子放学后没有人看；放学后的教室；四点半课堂",
  "care；老人出门看病难；每月半天的护士；护士上门一小时",
  "parking；夜间停车位不够；单位停车场夜间空位；错时停车",
  "culture；没有地方排练；周末的活动室；周末文化客厅",
  "employment；想学一门手艺；实训车间和师傅；周末手艺课",
];
const SERVICES = [
  "senior-card；老年优待证；certificates；年满 60 周岁的居民；身份证原件；5 个工作日",
  "medical-insurance；居民医保参保；certificates；没有职工医保的居民；身份证或户口簿原件；当场",
  "residence-proof；居住情况说明；certificates；住在本社区的居民；身份证原件；当场",
  "job-advice；找工作登记；employment；想找工作的居民；身份证原件；当场登记",
];
