import { foldText } from "./fold.ts";

/** The most other questions that are given. */
const MOST = 6;

/**
 * What may be asked instead of a question that finds nothing, the nearest first: a number with its hyphens, a day or
 * door as it stands in entries, the words without marks and without those that only ask, then single words.
 */
export function otherQueries(query: string): string[] {
  const folded = foldText(query).trim();
  const bare = oneBlank(folded.replace(MARKS, " "));
  const short = oneBlank(bare.replace(ASKING, " "));
  const parts = short.replace(BUILDING, "$1 ").split(" ");
  const words = parts.flatMap((part) => [part, ...wordsIn(part)]);
  const others = [
    withHyphens(folded),
    withDays(folded.replace(CHINESE_NUMBER, digitsOf)),
    bare,
    short,
    parts.join(" "),
    ...words.sort((one, other) => other.length - one.length),
  ];
  const asked = new Set([folded]);
  return others
    .filter((other) => {
      const isNew = other.length > 1 && !asked.has(other.toLowerCase());
      asked.add(other.toLowerCase());
      return isNew;
    })
    .slice(0, MOST);
}

/** Punctuation, pictures: all but letters, digits, and what joins them in numbers and days. */
const MARKS = /[^\p{L}\p{N}\-./:]+/gu;

/** Words that ask and say nothing of the matter. */
const ASKING =
  /什么时候|有没有|能不能|可不可以|是不是|为什么|怎么样|怎么办|怎么|什么|在哪里|哪里|在哪|多少|请问|我想问|我想|我要|我家|我们|还没有|还没|没有|一直|吗|呢|啊|吧|了|的/g;

/** A building's number with something behind it. */
const BUILDING = /(\d+(?:号楼|号|幢|栋))(?=[^\s楼])/g;

/** LJ20200102 and lj 2020 102 are LJ-2020-0102. */
function withHyphens(text: string): string {
  const [, letters, year, number] = /^([a-z]{2})[-\s./]*(\d{4})[-\s./]*(\d{1,5})$/.exec(text) ?? [];
  return letters && year && number ? `${letters.toUpperCase()}-${year}-${number.padStart(4, "0")}` : "";
}

/** Days and months as entries say them: 2020年6月24日 for 2020.6.24, 2020/06/24 and 20200624. */
function withDays(text: string): string {
  return text
    .replace(/(\d{4})(0\d|1[0-2])([0-2]\d|3[01])(?!\d)/g, "$1-$2-$3")
    .replace(/(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2}))?[月日号]?/g, (_, year, month, day) => {
      return `${year}年${Number(month)}月${day ? `${Number(day)}日` : ""}`;
    });
}

/** Numbers in characters before a year, a day, a building, a floor. */
const CHINESE_NUMBER = /[〇零一二三四五六七八九十]+(?=[年月日号幢栋楼单室层])/g;

function digitsOf(characters: string): string {
  const digit = (one: string) => String("〇一二三四五六七八九".indexOf(one.replace("零", "〇")));
  const ten = characters.indexOf("十");
  if (ten < 0) return [...characters].map(digit).join("");
  return (ten === 0 ? "1" : digit(characters.charAt(0))) + digit(characters.charAt(ten + 1) || "〇");
}

/** The words of a run of characters; of a short one, or where the browser cannot tell them, how it begins and ends. */
function wordsIn(run: string): string[] {
  const isWords = /^\p{L}{3,}$/u.test(run);
  if (isWords && run.length === 3) return [run.slice(0, 2)];
  const found =
    run.length > 3 && typeof Intl.Segmenter === "function"
      ? [...new Intl.Segmenter("zh-CN", { granularity: "word" }).segment(run)].map(({ segment }) => segment)
      : [];
  const words = found.filter((word) => /^\p{L}{2,}$/u.test(word));
  return words.length > 0 || !isWords ? words : [run.slice(0, 3), run.slice(-3), run.slice(0, 2)];
}

function oneBlank(text: string): string {
  return text.replace(/ +/g, " ").trim();
}
