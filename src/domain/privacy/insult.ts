import { everyMatch } from "./every-match.ts";
import { mark, type Detector } from "./detector.ts";

/** Insulting words, calls to hunt people down, and crimes asserted without 涉嫌 or 疑似 (board rule B11). */
export const insult: Detector = (passage, options) => {
  const view = passage.plainTight;
  const level = options.exposure ? "block" : "ask";
  const abusive = everyMatch(view.text, words)
    // 第一千二百五…… is a number.
    .filter(({ 0: word, index }) => !(word.startsWith("二") && numeral.test(view.text.charAt(index - 1))))
    .map((match) =>
      mark(passage, view, [match.index, match.index + match[0].length], "insult", level, "只写行为,不评价人"),
    );
  if (!options.exposure) return abusive;
  const accusing = everyMatch(view.text, crimes).flatMap((match) => {
    const lead = view.text.slice(Math.max(0, match.index - 8), match.index);
    if (/涉嫌|疑似|防|严禁|禁止|打击|警惕|谨防/.test(lead)) return [];
    return [
      mark(passage, view, [match.index, match.index + match[0].length], "insult", level, `涉嫌${match[0]}`),
    ];
  });
  return [...abusive, ...accusing];
};

const gap = "[*·.\\-_]?";
const plainWords =
  "缺德 没素质 无素质 素质低 素质差 素质低下 低素质 不要脸 没教养 没家教 垃圾人 无赖 老赖 刁民 泼妇 败类 人渣 渣滓 混蛋 王八蛋 畜生 畜牲 傻逼 傻瓜 白痴 脑残 贱人 流氓 恶霸 地痞 害群之马 丧尽天良 狗东西 神经病 精神病人似的 老不死 臭不要脸 恬不知耻 厚颜无耻 丢人现眼 道德败坏 自私自利 毒瘤 蛀虫 人肉搜索 人肉他 人肉她 大家曝光他 曝光他 曝光她 扒出来 挂出来 社死 穷鬼 乡巴佬 死胖子 瘸子 疯子 野蛮人 猪狗不如 没良心 缺心眼 二百五 泼皮 老赖皮 钉子户 搅屎棍 祸害".split(
    " ",
  );
// Longer everyday words that begin the same way.
const exceptions = new Map([
  ["无赖", "(?!以)"],
  ["老赖", "(?!以)"],
  ["垃圾人", "(?![工员力为])"],
  ["傻瓜", "(?!相机|式)"],
  ["流氓", "(?!软件)"],
  ["二百五", "(?![十零〇一二三四五六七八九0-9多余万元块个人户条号页名件次平斤米])"],
  ["祸害", "(?!植物)"],
  ["神经病", "(?!学|理|变)"],
  ["挂出来", "(?!的?(?:灯|旗|横幅|标语))"],
]);
const words = new RegExp(
  plainWords.map((word) => [...word].join(gap) + (exceptions.get(word) ?? "")).join("|") +
    "|垃圾(?=业主|邻居|住户)",
  "g",
);
const numeral = /[第一二三四五六七八九十百千万亿零〇]/;
const crimes =
  /小偷|盗窃(?:犯|分子)|偷窃|诈骗(?:犯|分子)|骗子|罪犯|犯罪分子|强奸犯|杀人犯|故意伤害|寻衅滋事|敲诈勒索|吸毒者/g;
