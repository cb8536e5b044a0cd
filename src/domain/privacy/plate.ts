import { everyMatch } from "./every-match.ts";
import { mark, type Detector, type Passage } from "./detector.ts";
import type { Finding } from "./finding.ts";
import type { View } from "./view.ts";
import { after, before } from "./surroundings.ts";

/** Number plates, new-energy, police, trailer, border and diplomatic ones included (GA 36-2018). */
export const plate: Detector = (passage) =>
  passage.views.flatMap((view) =>
    view.digitCount < 2
      ? []
      : [...full(passage, view), ...withoutProvince(passage, view), ...special(passage, view)],
  );

const provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
const spelt =
  "北京|天津|上海|重庆|河北|河南|云南|辽宁|黑龙江|湖南|安徽|山东|新疆|江苏|浙江|江西|湖北|广西|甘肃|山西|内蒙古?|陕西|吉林|福建|贵州|广东|青海|西藏|四川|宁夏|海南";
const gap =
  "(?:[^0-9A-Za-z\\u4e00-\\u9fff。；;！!？?]{0,4}|点|杠|空格|牌|字头?|牌照|号牌)[^0-9A-Za-z\\u4e00-\\u9fff。；;！!？?]{0,2}";
const link = "(?:尾号|后面|后四位|后五位|号码)?[是为]?";
const pattern = new RegExp(
  `(?:([${provinces}])|(?:${spelt}))${gap}([A-HJ-Za-hj-z])${gap}${link}${gap}((?:[A-Za-z0-9]${gap}){4,6})`,
  "g",
);
const suffix = /^[挂学警港澳领临使]/;

function full(passage: Passage, view: View): Finding[] {
  return everyMatch(view.text, pattern).flatMap((match) => {
    const abbreviated = match[1] !== undefined;
    const start = match.index;
    const rest = match[3] ?? "";
    const from = start + match[0].length - rest.length;
    const length = bodyLength(view, from, rest);
    if (length === 0 || isLicence(view, start, from + length, rest.slice(0, length))) return [];
    // 山东H12345 is a plate; 山东A-2024-1 in running text is not one without its separators gone.
    if (!abbreviated && /[\s,，]/.test(view.text.slice(start, from + length))) return [];
    const kept = abbreviated ? `${match[1]}${(match[2] ?? "").toUpperCase()}·*****` : "删除";
    return [mark(passage, view, [start, from + length], "plate", "block", kept)];
  });
}

/** Length of the longest beginning that is the rest of a plate and ends where a word or blank begins; 0 if none. */
function bodyLength(view: View, from: number, rest: string): number {
  const ends = everyMatch(rest, /[A-Za-z0-9]/g).map((sign) => sign.index + 1);
  for (const count of [6, 5, 4]) {
    const end = ends[count - 1];
    if (end === undefined || /^[A-Za-z0-9]/.test(after(view, from + end, 1))) continue;
    const body = rest.slice(0, end).replace(/[^A-Za-z0-9]/g, "");
    if (count > 4 && isBody(body)) return end;
    if (count === 4 && suffix.test(after(view, from + end, 1)) && /(?:\d.*){2}/.test(body)) return end + 1;
  }
  return 0;
}

function withoutProvince(passage: Passage, view: View): Finding[] {
  const label =
    /(?:车牌号?码?|号牌|牌照|牌号|车号)(?:是|为|尾号)?[\s:：]{0,2}([A-HJ-NP-Z][·\-\s]?(?:[A-HJ-NP-Z0-9]{5,6}))(?![A-Z0-9])/gi;
  return everyMatch(view.text, label).flatMap((match) => {
    const number = match[1] ?? "";
    const end = match.index + match[0].length;
    return isBody(number.slice(1)) && /(?:\d.*){3}/.test(number)
      ? [mark(passage, view, [end - number.length, end], "plate", "block")]
      : [];
  });
}

function special(passage: Passage, view: View): Finding[] {
  const forms =
    /(?:WJ[·\- ]?[\u4e00-\u9fff]?[·\- ]?\d{4}[0-9A-Z]|使[·\- ]?\d{6}|使[·\- ]?\d{3}[·\- ]\d{3}|(?:[VKHBSLJNGC][A-Z]|军[A-Z])[·\- ]?\d{5})(?![0-9A-Za-z])/g;
  return everyMatch(view.text, forms).flatMap((match) => {
    const lead = before(view, match.index, 10);
    const named =
      /车|牌/.test(lead) ||
      /^[^，。]{0,4}(?:停|车|驶|占|堵)/.test(after(view, match.index + match[0].length, 8)) ||
      match[0].startsWith("WJ");
    return named && !/[A-Za-z0-9]$/.test(lead)
      ? [mark(passage, view, [match.index, match.index + match[0].length], "plate", "block")]
      : [];
  });
}

function isBody(text: string): boolean {
  const body = text.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
  const letters = body.replace(/[^A-Z]/g, "").length;
  const digits = body.replace(/[^0-9]/g, "").length;
  if (body.length === 5) return digits >= 2 && letters <= 3;
  return body.length === 6 && digits >= 4 && /^[A-HJK]|[A-HJK]$/.test(body);
}

/** Telecom licences (粤B2-20090059), file numbers with a year, and other codes behind a province sign. */
function isLicence(view: View, start: number, end: number, body: string): boolean {
  const year = /(?:^|[^0-9])(?:19|20)\d{2}(?:[^0-9]|$)/.test(body) && /[-(（【[]/.test(body);
  const rest = after(view, end, 6);
  return (
    year ||
    /\/[TZ](?:[^A-Za-z]|$)/.test(body) ||
    /^\/[A-Z]/.test(rest) ||
    /^[-·./]\d{2,}/.test(rest) ||
    /ICP|许可证?$|[容梯锅管瓶起索游车]1?\d$/.test(before(view, start, 6)) ||
    /^[(（]\d{2}[)）]/.test(rest) ||
    /^号?(?:文件?(?![明化])|许可|地块|标段|平方米|项目)/.test(rest)
  );
}
