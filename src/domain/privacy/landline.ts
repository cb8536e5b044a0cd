import { everyMatch } from "./every-match.ts";
import { mark, type Detector } from "./detector.ts";
import { after, before, labelledAsThing } from "./surroundings.ts";

/** Fixed-line numbers with an area code, or of 7–8 digits after a telephone label; shown, not blocked. */
export const landline: Detector = (passage) =>
  [...new Set([...passage.spaced, passage.numericTight])].flatMap((view) =>
    (view.digitCount < 7 ? [] : everyMatch(view.text, pattern)).flatMap((match) => {
      const bare = match[1];
      const start = match.index + match[0].length - (bare ?? match[0]).length;
      const end = match.index + match[0].length;
      const broken =
        /[0-9A-Za-z.\-/]$/.test(before(view, start, 1)) ||
        /^(?:[0-9A-Za-z]|-\d{5})/.test(after(view, end, 6));
      if (broken || labelledAsThing(view, start)) return [];
      return [mark(passage, view, [start, end], "landline", "inform", "非公开办公电话请删除")];
    }),
  );

const code = "(?:010|02[0-57-9]|0[3-9]\\d{2})";
const local = "[2-8]\\d{2,3}[ \\-·.]?\\d{4}";
const extension = "(?:[ \\-]?(?:转|分机)\\s?\\d{1,5}|-\\d{1,4}(?!\\d))?";
const pattern = new RegExp(
  `(?:\\+?86[ -]?)?(?:[(（【]${code}[)）】]|${code})[ \\-_·.—]{0,3}${local}${extension}` +
    `|(?:电话|座机|固话|家里电话|固定电话|传真)(?:号码?)?[是为:： ]{0,3}(${local}${extension})`,
  "g",
);
