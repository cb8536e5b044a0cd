import type { SearchRecord } from "../../src/domain/search/index.ts";
import { randomFrom, type Random } from "./search-corpus.ts";
import { asRead, SIMPLIFIED, TRADITIONAL } from "./search-truth.ts";

/**
 * Made-up records as people really write them, apart from `searchCorpus`: a word on a slip and minutes of many
 * pages, titles longer than a screen and none, Traditional characters and Simplified ones side by side, rare
 * characters of every plane, emoji, copied-out PDF text, numbers and days in every spelling, odd white space.
 */
export function oddCorpus(size: number, seed = 31): SearchRecord[] {
  const random = randomFrom(seed);
  return Array.from({ length: size }, (_, index) => {
    const { pick, below, chance } = random;
    const day = chance(0.1) ? "" : `${2009 + below(17)}-${two(1 + below(12))}-${two(1 + below(28))}`;
    return {
      url: `/odd/${index}-${below(99)}/`,
      kind: pick(["决议", "志愿活动", "办事指南"]),
      title: written(random, pick([0, 2, 6, 12, 20, 30, 200])),
      text: written(random, pick([0, 1, 15, 60, 150, 400, 2500])),
      day,
      ...(day ? { year: day.slice(0, 4) } : {}),
    };
  });
}

/** What a reader may type after reading the records, or after hearing of them. */
export function oddQueries(records: readonly SearchRecord[], count: number, seed = 47): string[] {
  const random = randomFrom(seed);
  const { pick, below } = random;
  const cut = (least: number, most: number): string => {
    for (;;) {
      const record = pick(records);
      const seen = [...signs.segment(below(3) === 0 ? record.title : record.text)].map((one) => one.segment);
      const length = least + below(most - least + 1);
      if (seen.length >= length) {
        const at = below(seen.length - length + 1);
        const run = seen.slice(at, at + length).join("");
        if (asRead(run).trim()) return run;
      }
    }
  };
  const sorts = [
    () => cut(1, 1),
    () => cut(2, 2),
    () => cut(2, 5),
    () => cut(6, 19),
    () => cut(20, 60),
    () => `${cut(2, 4)} ${cut(1, 3)}`,
    () => `${cut(1, 3)}\u3000${cut(2, 4)}\t${cut(1, 1)}`,
    () => `“${cut(2, 4)}”`,
    () => `"${cut(2, 4)}"`,
    () => cut(2, 4) + sign(random),
    () => cut(3, 8).toUpperCase(),
    () => cut(3, 8).toLowerCase(),
    () => [...cut(2, 5)].toReversed().join(""),
    () => sign(random),
    () => date(random),
    () => door(random),
    () => file(random),
  ];
  const queries = new Set<string>();
  while (queries.size < count) queries.add(pick(sorts)().trim());
  return [...queries];
}

const signs = new Intl.Segmenter("zh-CN", { granularity: "grapheme" });

const WORDS =
  "楼道 灯泡 垃圾桶 飞线充电 业委会 物业费 消防栓 加装电梯 漏水 网格员 议事会 食堂 坡道 窨井盖 噪音 广场舞 高空抛物 门禁 二维码 化粪池 雨棚 图书角".split(
    " ",
  );
const LATIN =
  "LED Wi-Fi iPhone15 PVC-U C++ A/B e-mail naïve Straße ﬁre DN50 5G BYD-秦 X光 T恤 GB/T Q&A Übung ДНР カタカナ ｶﾞｽ 한글 cafe\u0301 Ω3 ΟΔΟΣ οδός".split(
    " ",
  );
const SIGNS = [
  ..."，。；：、？！“”‘’（）《》【】—…·￥％＋×÷≥±℃㎡㎥№℡①②⑩⑴Ⅳ㊣㎏½²→■★§°′#@&*^_|\\/~`$+=<>[]{}()!?;:,.'\"-",
];
const EMOJI = "😀 🏠 👩‍👧 🚲 ❤️ ✅ 🇨🇳 1️⃣ 👍🏽 ♻️".split(" ");
const SPACES = [" ", "\u3000", "\n", "\u00a0", "\t", "\r\n", "\u2009"];
const HIDDEN = ["\u200b", "\ufe0f", "\u200d"];

function sign({ pick }: Random): string {
  return pick(SIGNS);
}

/** Text of about so many characters. */
function written(random: Random, length: number): string {
  const { pick, below, chance } = random;
  const from = (first: number, last: number) => String.fromCodePoint(first + below(last - first + 1));
  const pieces: (() => string)[] = [
    () => pick(WORDS),
    () => pick(WORDS) + pick(WORDS),
    () => pick(WORDS) + pick(["，", "。", "的", "了", "、"]),
    () => [...pick(WORDS)].join(pick([" ", "", "\u200b"])),
    () => pick(["“", "「", "《"]) + pick(WORDS) + pick(["”", "」", "》"]),
    () => pick(LATIN),
    () => pick(LATIN).toUpperCase(),
    () => pick(chance(0.5) ? TRADITIONAL : SIMPLIFIED) + pick(TRADITIONAL),
    () => from(0x4e00, 0x4e1e) + from(0x9fa0, 0x9fef),
    () => from(0x3400, 0x4dbf),
    () => pick(WORDS) + from(0x20000, 0x2a6df),
    () => from(0x2a700, 0x323af),
    () => from(0xff01, 0xff5e),
    () => from(0x3105, 0x312f),
    () => from(0xe000, 0xe010),
    () => pick(EMOJI),
    () => pick(EMOJI) + pick(WORDS) + pick(EMOJI),
    () => pick(SIGNS),
    () => pick(SIGNS) + pick(SIGNS),
    () => pick(SPACES),
    () => pick(WORDS) + pick(HIDDEN) + pick(WORDS),
    () => pick(["哈", "。", "8", "—"]).repeat(2 + below(9)),
    () => date(random),
    () => door(random),
    () => file(random),
  ];
  let text = "";
  while (text.length < length) text += pick(pieces)();
  return text;
}

function date({ pick, below }: Random): string {
  const year = 2012 + below(14);
  const month = 1 + below(12);
  const dayOfMonth = 1 + below(28);
  return pick([
    `${year}-${two(month)}-${two(dayOfMonth)}`,
    `${year}年${month}月${dayOfMonth}日`,
    `${year}年${two(month)}月`,
    `${year}.${month}.${dayOfMonth}`,
    `${year}/${month}/${dayOfMonth}`,
    `${year}${two(month)}${two(dayOfMonth)}`,
    `二○二${pick([..."一二三四"])}年${month}月`,
    `${two(month)}-${two(dayOfMonth)} ${two(below(24))}:${two(below(60))}`,
  ]);
}

function door({ pick, below }: Random): string {
  return pick([
    `${1 + below(60)}号楼`,
    `${1 + below(60)}號樓`,
    `${pick([..."ABＣ甲东"])}座`,
    `第${pick([..."一二三十"])}幢`,
    `${1 + below(20)}＃`,
    `Ｂ${1 + below(3)}层`,
    `${1 + below(20)}栋${1 + below(4)}单元`,
  ]);
}

function file({ pick, below }: Random): string {
  return pick([
    `LJ-${2012 + below(14)}-${below(9999)}`,
    `（${2012 + below(14)}）沪01民终${below(9999)}号`,
    `〔${2012 + below(14)}〕${below(99)}号`,
    `No.${below(999)}`,
    `№ ${below(999)}`,
    `${below(99999)}.${two(below(99))}元`,
    `${below(100)}％`,
    `${below(90)}㎡`,
    `${1 + below(9)},${100 + below(900)}`,
  ]);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
