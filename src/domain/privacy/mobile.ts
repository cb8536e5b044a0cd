import { mark, type Detector } from "./detector.ts";
import { candidates, gapWords, type Candidate } from "./digit-groups.ts";
import type { Level } from "./finding.ts";
import type { View } from "./view.ts";
import { after, before, labelledAsThing } from "./surroundings.ts";

/** Mainland mobile numbers, with or without +86, in one piece or cut up; recall before precision. */
export const mobile: Detector = (passage) =>
  passage.spaced.flatMap((view) =>
    [16, 15, 13, 12, 11].flatMap((length) =>
      candidates(view, length).flatMap((it) => {
        const level = levelOf(view, it);
        return level ? [mark(passage, view, [it.start, it.end], "mobile", level)] : [];
      }),
    ),
  );

function levelOf(view: View, it: Candidate): Level | undefined {
  const prefix = prefixes.find((sign) => it.digits.startsWith(sign) && it.digits.length === sign.length + 11);
  if (prefix === undefined || !/^1[3-9]/.test(it.digits.slice(prefix.length))) return undefined;
  if (partOfCode(view, it) || isAmount(view, it)) return undefined;
  const named = cue.test(before(view, it.start, 16)) || cueAfter.test(after(view, it.end, 8));
  if (!named && !wellCut(view, it, prefix.length)) return undefined;
  if (named && it.layout.length > 1 && !wellCut(view, it, prefix.length) && isListing(it)) return undefined;
  // An order, a meter or a certificate may well have a number that looks like a telephone's.
  return named || !labelledAsThing(view, it.start) ? "block" : undefined;
}

// Country code, trunk code, and the codes once dialled for cheap long-distance calls.
const prefixes = ["", "0", "86", "0086", "17909", "17951", "12593"];

const cue =
  /(?:电话|手机|号码|联系|机主|拨打?|致电|打给|来电|短信|呼叫|tel|phone|mobile|call|电[:：]|手机号|联络|热线|微信|[vw]x|加[vV微]|☎)[^0-9。；]{0,8}$/i;
const cueAfter =
  /^[\s（(，,的是就]{0,3}(?:连起来|拼起来|合起来|[我他她本老][家人们]?的?号|号码|微信|同号|联系|机主|电话|手机|打不通|接听|[vw]x)/i;

const hardGap = new RegExp(`^(?:[^0-9A-Za-z\\u4e00-\\u9fff,，、;；。!！?？:：\\n]|${gapWords}){1,6}$`);
const listGap = /^[,，、;；:：]\s?$/;
const usualCuts = new Set(
  "3-4-4 3-3-5 3-5-3 4-4-3 4-3-4 3-8 7-4 3-4-2-2 3-2-2-4 3-2-2-2-2 3-2-3-3 3-3-3-2 3-3-2-3 3-4-1-3 5-3-3 5-5-1 4-5-2 2-3-3-3 2-3-2-4 1-2-4-4 1-10 2-9 5-6 6-5 3-6-2 8-3 9-2 10-1 4-7 3-4-3-1 3-1-3-4".split(
    " ",
  ),
);

function wellCut(view: View, it: Candidate, prefixLength: number): boolean {
  const layout = dropPrefix(it.layout, prefixLength);
  if (layout.length === 1) return true;
  const gaps = it.gaps.slice(it.gaps.length - layout.length + 1);
  const neighbours = [edge(before(view, it.start, 3), -1), edge(after(view, it.end, 3), 1)];
  const inner = gaps[0] ?? "";
  // A passage that is nothing but these eleven digits lists nothing.
  if (isWhole(view, it)) return !isListing(it);
  if (layout.every((size) => size === 1))
    return sparse(gaps) && !isSeries(view, it) && !neighbours.every((gap) => gap === inner);
  // 一三八，一二三四，一二三四: lists of amounts are not written sign by sign.
  const spoken = view.isFolded(it.start) && view.isFolded(it.end - 1);
  if (spoken && (layout.join("-") === "3-4-4" || layout.join("-") === "7-4")) return true;
  if (
    ["3-4-4", "3-8"].includes(layout.join("-")) &&
    gaps.every((gap) => listGap.test(gap)) &&
    isDictated(view, it, neighbours)
  )
    return true;
  if (gaps.some((gap) => dictated.test(gap)) && usualCuts.has(layout.join("-"))) return true;
  if (isListing(it) || !gaps.every((gap) => hardGap.test(gap))) return false;
  if (layout.join("-") === "3-4-4") return !neighbours.every((gap) => gap === inner);
  // One slice of a longer row of equal groups is a bank card or a table, not a telephone.
  if (neighbours.includes(inner) && prefixLength === 0) return false;
  return usualCuts.has(layout.join("-")) && (new Set(gaps).size === 1 || layout.every((size) => size >= 3));
}

/** 逐月 1 5 0 …, or digits followed by what they count. */
function isSeries(view: View, it: Candidate): boolean {
  return (
    /(?:逐[年月日周]|每[年月日周]|各[年月日周楼户]|分别|依次)[^，。；\d]{0,6}$/.test(
      before(view, it.start, 12),
    ) || /^\s?(?:票|人(?!接)|件|户|次|元|分(?!机)|度|℃)/.test(after(view, it.end, 3))
  );
}

function isWhole(view: View, it: Candidate): boolean {
  return !/[0-9A-Za-z\u4e00-\u9fff]/.test(view.text.slice(0, it.start) + view.text.slice(it.end));
}

// 前三位138，中间四位0013: the words say that the parts belong together.
const dictated = /后|半|中间|最后|前面|接|结尾|尾|打头|跟/;

/** 139，0537，8861 is dictated unless it is one of a longer list, or counts and numbered things were announced. */
function isDictated(view: View, it: Candidate, neighbours: readonly string[]): boolean {
  const counts =
    /(?:分别|依次|中签|抽奖|号段|编号|第|年|票|各|数量?|人|户|面积|[金总数额]额|价格?|收[入益]|支出|完成|办结|受理|共|计|得分|成绩|[为是有])[^，。；\n]{0,4}$/;
  const counted = /^\s?(?:[\u4e00-\u9fff%]|[,，、;；:：]\s?\d)/.test(after(view, it.end, 3));
  return !counts.test(before(view, it.start, 10)) && !counted && neighbours.every((gap) => gap === "none");
}

/** Digit by digit with one sign between, perhaps another where the number is usually cut: 1 3 8-0 0 1 3-8 0 0 0. */
function sparse(gaps: readonly string[]): boolean {
  const inside = gaps.filter((_, i) => ![2, 6].includes(i) || gaps.length !== 10);
  return new Set(inside.map((gap) => gap.trim())).size === 1;
}

function edge(text: string, side: -1 | 1): string {
  const match =
    side === 1
      ? /^([^0-9A-Za-z\u4e00-\u9fff]{1,2})[0-9]/.exec(text)
      : /[0-9]([^0-9A-Za-z\u4e00-\u9fff]{1,2})$/.exec(text);
  return match?.[1] ?? "none";
}

function dropPrefix(layout: readonly number[], length: number): number[] {
  const rest: number[] = [];
  let open = length;
  for (const size of layout) {
    const cut = Math.min(open, size);
    open -= cut;
    if (size > cut) rest.push(size - cut);
  }
  return rest;
}

/** Thousands groups, IP addresses, decimals and clock times are lists of other numbers. */
function isListing(it: Candidate): boolean {
  const gaps = it.gaps.join("");
  const thousands =
    it.gaps.length > 0 &&
    it.gaps.every((gap) => /^[,，]$/.test(gap)) &&
    it.layout.slice(1).every((n) => n === 3);
  const address = it.gaps.length === 3 && gaps === "..." && it.layout.every((size) => size <= 3);
  const decimal = it.gaps.length === 1 && gaps === ".";
  return thousands || address || decimal || (/\d?:\d?/.test(gaps) && it.layout.some((size) => size === 2));
}

function isAmount(view: View, it: Candidate): boolean {
  if (isDecimal(view, it)) return true;
  if (it.layout.length > 1) return /^\s?(?:毫米|厘米|公分|米|mm|cm|平方)/i.test(after(view, it.end, 4));
  const money = /(?:[¥￥$]|人民币|金额[为:：]?|合计[为:：]?)\s*$/.test(before(view, it.start, 5));
  const funds =
    /(?:资金|余额|结余|支出|收入|预算|补助|经费|造价|投资|价款|总价)[为:：\s]{0,2}$/.test(
      before(view, it.start, 6),
    ) && /^\s?[元角分]/.test(after(view, it.end, 2));
  return (
    money ||
    funds ||
    /^(?:[.,]\d+)?\s*(?:元(?!旦)|万(?:元|人|次|户|份|平)|亿|吨|千瓦|平方|立方|度(?!假)|次(?!日)|步|票|份|件|户(?!主)|人(?![工不无没接在])|字节|KB|MB|bytes|%)/i.test(
      after(view, it.end, 8),
    )
  );
}

/** 116.13905378861 is a longitude; 1.13905378861 is the first of a list. */
function isDecimal(view: View, it: Candidate): boolean {
  const lead = before(view, it.start, 12);
  const whole =
    it.gaps[0] === "." && it.layout[0] !== undefined && it.layout.length === 2 && it.layout[0] < 3;
  const integer =
    /(?:^|[^0-9.])(?:0|[1-9]\d{2})\.$/.test(lead) || /(?:[经纬]度|坐标)[^0-9]{0,4}\d{1,3}\.$/.test(lead);
  return whole || integer || (it.layout.length === 1 && /^\.\d{1,10}(?!\d)/.test(after(view, it.end, 14)));
}

const phoneParameter = /(?:tel|phone|mobile|sj|shouji|dianhua)[=:]?$/i;

function partOfCode(view: View, it: Candidate): boolean {
  const left = /[A-Za-z]+$/.exec(before(view, it.start, 8))?.[0] ?? "";
  const right = /^[A-Za-z]+/.exec(after(view, it.end, 8))?.[0] ?? "";
  const spoken =
    /^(?:t|p|m|v|q|w|tel|tell|phone|mobile|mob|call|wx|vx|qq|wechat|weixin|dh|sj|dianhua|shouji|x|lx)$/i;
  const url = /(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff]*$/i.test(before(view, it.start, 60));
  return (
    (left !== "" && !spoken.test(left)) ||
    (right !== "" && (!spoken.test(right) || /^[xqm]$/i.test(right))) ||
    (url && !phoneParameter.test(before(view, it.start, 16)))
  );
}
