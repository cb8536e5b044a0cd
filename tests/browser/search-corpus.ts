import { foldText, type SearchRecord } from "../../src/domain/search/index.ts";

/** Random numbers that are the same on every run (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)]!, chance: (share) => next() < share };
}

/** Made-up records with 300–500 characters each: common words, rare characters, numbers, Latin, odd marks. */
export function searchCorpus(size: number, seed = 7): SearchRecord[] {
  const random = randomFrom(seed);
  return Array.from({ length: size }, (_, index) => record(index, random));
}

function record(index: number, random: Random): SearchRecord {
  const { pick, below } = random;
  const year = String(2015 + below(10));
  const month = 1 + below(12);
  const date = 1 + below(28);
  const day = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const id = `${pick(["LJ", "BG", "HB", "YS"])}-${year}-${String(1 + index).padStart(5, "0")}`;
  const place = pick(PLACES);
  const lines = [id, `${day} ${year}年${month}月${date}日`, `${place} ${1 + below(40)}号楼`];
  while (lines.join("").length < 300 + below(200)) lines.push(sentence(random));
  return {
    url: `/cases/${id}/`,
    kind: pick(["案件", "议事纪要", "红榜", "通知公告"]),
    title: `${place}${pick(SPOTS)}${pick(MATTERS)}${random.chance(0.2) ? pick(LATIN) : ""}`,
    text: lines.join("\n"),
    day,
    year,
    status: pick(["办理中", "已解决", "部分解决", "无法办理"]),
    category: pick(["环境卫生", "公共设施", "停车", "噪声", "消防", "物业服务"]),
    place,
  };
}

function sentence(random: Random): string {
  const { pick, below, chance } = random;
  const parts = [
    () => `${pick(WHO)}反映${pick(SPOTS)}${pick(MATTERS)}`,
    () =>
      `${pick(UNITS)}${pick(DOES)}${pick(THINGS)}${below(300)}${pick(["个", "米", "户", "次", "㎡", "元"])}`,
    () => `${pick(SPOTS)}的${pick(THINGS)}${pick(DOES)}后${pick(ENDS)}`,
    () => `联系${pick(UNITS)}（${pick(LATIN)}${below(100)}号）${pick(DOES)}`,
    () => `型号${pick(LATIN)}-${below(999)}／${below(9)}.${below(99)}`,
    // Names that no dictionary has: any characters next to each other.
    () =>
      `${Array.from({ length: 2 + below(3) }, () => pick(ANY)).join("")}${pick(["桥", "弄", "浜", "里"])}`,
    () => `${below(24)}:${String(below(60)).padStart(2, "0")}${pick(DOES)}，${below(99)}%`,
    () => pick(["ＡＢ座", "Ｗｉ－Ｆｉ热点", "𠮷祥苑", "café", "№7", "①号门", "A/B岗", "“三供一业”", "2＋1"]),
  ];
  const count = 1 + below(3);
  const text = Array.from({ length: count }, () => pick(parts)()).join(pick(["，", "，", "；", "", " "]));
  return text + pick(["。", "。", "！", chance(0.5) ? "……" : "？"]);
}

const PLACES = "水岸花园 槐荫里 望湖苑 紫薇公寓 老船坞 梧桐小区 北塘新村 青砖弄 三元坊 听涛居".split(" ");
const SPOTS = "楼道 北门车棚 地下车库 东侧绿化带 电梯间 垃圾房 消防通道 儿童乐园 屋顶平台 围墙外".split(" ");
const MATTERS =
  "灯不亮 堆放杂物 渗水严重 飞线充电 井盖松动 噪声扰民 缺少扶手 路面破损 健身器材损坏 车位被占".split(" ");
const WHO = "多位居民 一楼住户 楼组长 热心居民 物业保安 志愿者 网格员".split(" ");
const UNITS = "社区居委会 物业公司 业委会 街道城管科 供电所 自来水公司 消防站 绿化养护队".split(" ");
const DOES = "已更换 正在维修 现场查看 清理 登记 协商 加装 拆除 公示 回访 督促整改".split(" ");
const THINGS = "灯管 感应开关 水泵 护栏 监控探头 电动自行车 防火门 排水管 宣传栏 充电桩 门禁".split(" ");
const ENDS = "恢复正常 居民表示满意 仍需观察 效果一般 不再发生 列入下月计划".split(" ");
const LATIN = "LED Parking PVC-U wifi HDPE iPad Q235B SUV Type-C ETC APP USB-3.0".split(" ");

/** Characters that are searched as themselves; what folding joins has tests of its own. */
const ANY = Array.from({ length: 6000 }, (_, index) => String.fromCodePoint(0x4e00 + 3 * index)).filter(
  (character) => foldText(character) === character,
);

export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}
