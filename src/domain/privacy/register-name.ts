import { everyMatch } from "./every-match.ts";
import { mark, type Detector } from "./detector.ts";
import { maskName } from "./mask-name.ts";
import { normalise, withoutBlanks } from "./normalise.ts";
import { after, before } from "./surroundings.ts";

/** Every name of the private register, also spaced or dotted; names that are everyday words are asked about. */
export const registerName: Detector = (passage, options) => {
  const { register = [] } = options;
  if (register.length === 0) return [];
  const { any, names } = readRegister(register);
  if (!any.test(passage.plain.text)) return [];
  const shown = new Set(options.publicNames ?? []);
  return names.flatMap(({ entry, name, pattern }) => {
    if (shown.has(entry)) return [];
    return everyMatch(passage.plain.text, pattern).flatMap((match) => {
      const end = match.index + match[0].length;
      if (
        /^[A-Za-z]/.test(name) &&
        /[A-Za-z]/.test(before(passage.plain, match.index, 1) + after(passage.plain, end, 1))
      )
        return [];
      const level = words.has(name) && match[0] === name ? "ask" : "block";
      return [mark(passage, passage.plain, [match.index, end], "name", level, maskName(name))];
    });
  });
};

/** Patterns of a register, made once: thousands of names are looked for in every text of the site. */
function readRegister(register: readonly string[]): ReadRegister {
  const known = memory.get(register);
  if (known) return known;
  const names = register.flatMap((line) => {
    const name = withoutBlanks(normalise(line.trim())).text;
    if (name.length < 2) return [];
    const source = [...name].map(escape).join("[\\s·.\\-_*,，、/|□]{0,3}");
    return [{ entry: line.trim(), name, pattern: new RegExp(source, "g") }];
  });
  const any = new RegExp(names.map(({ pattern }) => pattern.source).join("|") || "(?!)");
  const made = { any, names };
  memory.set(register, made);
  return made;
}

const memory = new WeakMap<readonly string[], ReadRegister>();

interface ReadRegister {
  readonly any: RegExp;
  readonly names: readonly { readonly entry: string; readonly name: string; readonly pattern: RegExp }[];
}

function escape(sign: string): string {
  return sign.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

const words = new Set(
  "文明 和平 高兴 安康 光明 平安 时光 方向 安全 常见 从容 明白 成功 高峰 阳光 向阳 金融 关心 关爱 安宁 安静 康乐 温和 温馨 温暖 华丽 万家 高明 高远 高大 田园 石油 江山 江南 山水 金星 白云 黄山 黄河 长江 长城 国庆 建国 建设 胜利 团结 友好 和谐 幸福 吉祥 如意 金秋 立春 元旦 文化 文艺 文体 武装 应急 项目 连续 党建 党员 单元 管理 解放 解决 车库 路灯 楼道 门禁 米面 满意 全面 公平 成立 成绩 盛开 祝福 宁静 严格 严重 任务 于是 余热 毛病 雷达 龙头 马路 马上 牛奶 花园 海洋 明天 时间 向导".split(
    " ",
  ),
);
