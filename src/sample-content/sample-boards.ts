import { addDays } from "../domain/calendar/day.ts";
import type { ExposureData, HonourData } from "../content-types/index.ts";
import type { Frame } from "./frame.ts";
import { monthDay } from "./month-day.ts";
import { makeRandom } from "./random.ts";

interface Given {
  readonly id: string;
  readonly day: string;
}

/** A good deed; nobody is named, so no consent is needed. */
export function sampleHonour(frame: Frame, seed: string, { id, day }: Given): HonourData {
  const random = makeRandom(`${seed}/honour/${id}`);
  const estate = random.pick(frame.estates);
  const [category, deed, story] = random.pick(DEEDS).split("；") as [string, string, string];
  const team = category === "team" ? random.pick(frame.teams) : undefined;
  const surname = random.pick(["张", "王", "李", "陈", "周", "吴", "徐", "孙", "朱", "沈", "何", "林"]);
  return {
    id,
    title: `${estate.name}：${deed}`,
    day,
    category,
    place: estate.id,
    honoured: team?.name ?? random.pick([`${surname}某`, "某热心居民", "一位楼道长", "几位青年居民"]),
    ...(team ? { team: team.id } : {}),
    noticeFrom: addDays(day, -7),
    noticeTo: day,
    demo: true,
    body: `${story}${random.pick(PRAISE)}`,
  };
}

/** A behaviour at a public place after a warning in vain, shown for fifteen days. */
export function sampleExposure(frame: Frame, seed: string, { id, day }: Given): ExposureData {
  const random = makeRandom(`${seed}/exposure/${id}`);
  const estate = random.pick(frame.estates);
  const [category, act, spots, harm, rule] = random.pick(OFFENCES).split("；") as [
    string,
    string,
    string,
    string,
    string,
  ];
  const location = random.pick(spots.split("|"));
  const warned = addDays(day, -random.int(4, 9));
  const happened = addDays(warned, -random.int(0, 2));
  const corrected = addDays(day, random.int(1, 14));
  const partOfDay = random.pick(["morning", "afternoon", "evening", "night"] as const);
  return {
    id,
    title: `${estate.name}${location} ${monthDay(happened)} ${act}`,
    category,
    place: estate.id,
    location,
    day: happened,
    partOfDay,
    description: `巡查时在${location}看到有人${act}，${harm}。没有查明是谁，也不公布任何个人信息，只提醒这种做法。`,
    rule,
    warned,
    correctBy: addDays(warned, 3),
    handling: random.pick([
      "已劝导并在现场张贴提醒，限期三天。",
      "志愿者到场劝导，限期三天，到期复查。",
      "物业发出提醒单，限期三天整改。",
    ]),
    ...(random.chance(0.7) ? { corrected } : {}),
    published: day,
    expires: addDays(day, 15),
    cleared: true,
    demo: true,
  };
}

const DEEDS = [
  "public-spirit；连续一年夜里巡查车棚；每晚九点拿着手电在车棚走一圈，看到飞线就上门轻声提醒，一年没有断过。",
  "public-spirit；自己动手补好坑洼路面；下雨天看到孩子摔倒，周末买来水泥砂子，带着邻居把坑补平，又放了提醒牌。",
  "public-spirit；给全楼画消防通道线；征得物业同意后买了油漆，蹲了两个下午，把每条线画得笔直。",
  "dedication；义务教老人用手机；每周三下午在活动室教挂号、缴费和防骗，学员从三个人变成二十多个人。",
  "dedication；退休电工为邻居修灯；背着工具包上门，只收零件钱，还教大家看线路是不是发热。",
  "dedication；暑期义务辅导孩子写作业；腾出自己的假期，在阅览室陪孩子写作业，讲故事，做手工。",
  "neighbour-care；帮邻居收快递照看花草；邻居出远门，帮着收件浇花，天天开窗通风，一个月没有落下。",
  "neighbour-care；雨夜送忘带钥匙的老人取暖；把老人请进门厅坐下，倒上热水，联系家人，一直陪到有人来接。",
  "neighbour-care；捡到钱包守在原地等失主；在健身广场等了一个多小时，核对无误后当面交还，不肯留下姓名。",
  "civil-estate；自发认养楼前花坛；几户人家轮流浇水除草，四季都有花开，路过的人都愿意多站一会儿。",
  "team；一年不间断劝导文明养犬；分成早晚两班，递拾便袋，讲牵绳的道理，草坪慢慢干净了。",
  "team；台风夜转移低处车辆；接到预警后挨户通知，连夜帮着把地库低处的车挪到高处，没有一辆进水。",
];
const PRAISE = [
  "大家都说，有这样的邻居真好。",
  "楼道里的掌声不大，暖意却一直在。",
  "议事会一致推荐上榜，公示期间没有异议。",
  "这份用心被很多人看在眼里，也带动了更多人伸手。",
];
const OFFENCES = [
  "littering；把垃圾袋放在桶外；北门投放点|健身广场旁|地库入口；招来蚊蝇，保洁要多跑几趟；《小区居民公约》垃圾分类一条",
  "throwing；向窗外丢烟头；楼下绿化带|门厅出入口；容易烫伤行人、引燃枯草；《中华人民共和国民法典》第1254条",
  "parking；把车停在消防登高面；消防通道|北门内侧；救护车和消防车进不来；《中华人民共和国消防法》第28条",
  "charging；从楼上拉线给电动车充电；非机动车棚外|楼间空地；电线老化容易起火；《高层民用建筑消防安全管理规定》第37条",
  "hallway；在楼梯转角堆放纸箱；楼梯转角|电表箱前；火情时堵住逃生的路；《高层民用建筑消防安全管理规定》有关条款",
  "fire-lane；用花盆占住消防通道；消防通道|东门内侧；影响消防车通行；《中华人民共和国消防法》第28条",
  "dog-fouling；遛犬后不清理粪便；中心草坪|沿河步道|儿童乐园旁；弄脏鞋子，也不卫生；《小区居民公约》文明养犬一条",
  "green-damage；折断绿化枝条围地种菜；楼前绿地|围墙边；毁了大家的绿地；《小区居民公约》爱护绿化一条",
];
