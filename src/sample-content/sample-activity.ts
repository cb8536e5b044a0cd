import { addDays } from "../domain/calendar/day.ts";
import { addWorkingDays } from "../domain/calendar/working-days.ts";
import type { ActivityData, NoticeData } from "../content-types/index.ts";
import type { Frame } from "./frame.ts";
import { monthDay } from "./month-day.ts";
import { makeRandom } from "./random.ts";

interface Given {
  readonly id: string;
  readonly day: string;
}

/** An activity of a volunteer team; minutes of service are those of all taken together. */
export function sampleActivity(
  frame: Frame,
  seed: string,
  { id, day }: Given,
  isLast: boolean,
): ActivityData {
  const random = makeRandom(`${seed}/activity/${id}`);
  const [team, estate] = [random.pick(frame.teams), random.pick(frame.estates)];
  const [name, story] = random.pick(ACTIVITIES).split("；") as [string, string];
  const [headcount, hours] = [random.int(6, 48), random.int(1, 4)];
  const start = random.int(8, 15);
  return {
    id,
    title: `${estate.name}${name}`,
    state: isLast ? "planned" : "held",
    day,
    start: clock(start),
    end: clock(start + hours),
    place: estate.id,
    venue: random.pick(["中心花园", "社区活动室", "北门广场", "小区架空层"]),
    team: team.id,
    organisers: [frame.units.committee],
    ...(isLast
      ? { call: "请志愿者到社区服务窗口或打办公电话报名。", wanted: headcount + 10, signedUp: headcount }
      : {
          headcount,
          serviceMinutes: headcount * hours * 60,
          noticeFrom: addDays(day, 1),
          noticeTo: addWorkingDays(day, 5, frame.calendar),
        }),
    demo: true,
    body: `${story}${random.pick(AFTERWARDS)}`,
  };
}

/** A notice that stands for ten days. */
export function sampleNotice(frame: Frame, seed: string, { id, day }: Given): NoticeData {
  const random = makeRandom(`${seed}/notice/${id}`);
  const estate = random.pick(frame.estates);
  const [title, text] = random.pick(NOTICES).split("；") as [string, string];
  const start = addDays(day, random.int(2, 5));
  return {
    id,
    title: `${estate.name}${title}`,
    day,
    until: addDays(day, 10),
    unit: random.pick([estate.property, frame.units.committee]),
    pinned: false,
    demo: true,
    body: text.replace("{day}", monthDay(start)),
  };
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

const ACTIVITIES = [
  "清洁家园日；大家分片捡拾烟头、铲小广告、冲洗路面，孩子们负责给分类桶贴新标签。",
  "垃圾分类讲解；摆出常见的几十种物品，一件件认，答对的领一卷厨余袋。",
  "消防演练；拉响警报后从楼梯撤到广场，再轮流试用灭火器，记下每栋楼用的时间。",
  "义务磨刀修伞；老师傅支起工具台，磨刀、修伞、换拉链，队伍排到了花坛边。",
  "文明养犬劝导；发放拾便袋和牵引绳知识卡，和养犬居民一起商量遛犬时段。",
  "为老理发量血压；理发师和护士一起来，老人边理发边问降压药怎么吃。",
  "二手物品交换集市；图书、玩具、小家电摆成一排，换走的比带来的还多。",
  "防骗知识小课堂；用真实套路演小品，台下的老人学会了三问：是谁、为什么、凭什么。",
  "花坛认养补种；挖坑、换土、浇定根水，每块花坛插上认养楼栋的牌子。",
  "楼道清堆行动；一层层请居民把杂物搬下来，回收车在楼下等，能捐的单独放。",
  "元宵灯谜会；谜面里藏着居民公约，猜中的人要念一遍条文。",
  "暑期安全课堂；讲溺水、用电和高空抛物，孩子们画了一面安全墙。",
];
const AFTERWARDS = [
  "结束后按签到表核对时长，公示三天没有异议。",
  "活动照片只拍场面，不拍正脸。",
  "下次想学什么，大家写在征集板上。",
  "参加的人说，忙了半天，心里敞亮。",
];
const NOTICES = [
  "停水通知；{day}9时至16时更换供水阀门，停水期间请提前储水，恢复后先放几分钟再用。",
  "停电检修通知；{day}8时至11时检修配电设备，电梯停用，请安排好出行。",
  "树木修剪通知；{day}起修剪楼前树木，请把车挪开，关好窗户。",
  "消防通道整治通知；{day}起清理占用消防通道的车辆和杂物，请提前自行挪走。",
  "维修资金使用公示；楼顶防水维修拟使用专项维修资金，预算和报价贴在公告栏，{day}前可以提意见。",
  "电梯年检通知；{day}上午电梯逐台年检，每台停用约一小时。",
  "征求意见；就非机动车停放办法征求意见，{day}前可在征集板上写，也可到服务窗口说。",
  "公共收益收支公示；上半年电梯广告、地面停车的收支明细已经上墙，{day}前有疑问请找业委会。",
];
