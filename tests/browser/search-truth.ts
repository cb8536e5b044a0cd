import type { SearchRecord } from "../../src/domain/search/index.ts";
import { randomFrom } from "./search-corpus.ts";

/** Forms that old papers, phones set to Traditional characters and people in a hurry write. */
export const TRADITIONAL = [..."臺裡號燈樓電動車門裏後鐘係餘閒於週羣綫啓兇麼"];
export const SIMPLIFIED = [..."台里号灯楼电动车门里后钟系余闲于周群线启凶么"];

const same = new Map(TRADITIONAL.map((form, index) => [form, SIMPLIFIED[index]!]));
for (const [form, like] of ["—-", "–-", '“"', '”"', "‘'", "’'", "′'", "`'", "｀'", "○〇"].map((pair) => [
  ...pair,
]))
  same.set(form!, like!);
const form = new RegExp(`[${[...same.keys()].join("")}]`, "gu");

/** Text as readers take it, told apart from the search's own folding: compatible forms alike, nothing invisible. */
export function asRead(text: string): string {
  return text
    .replace(form, (one) => same.get(one)!)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ς/gu, "σ")
    .replace(/⁄/gu, "/")
    .replace(/\u200b|\u200d|\ufe0f/gu, "")
    .replace(/\s+/gu, " ");
}

/** The records that have every run between blanks, as plain substrings of title or text. */
export function truthOf(
  query: string,
  folded: readonly { url: string; title: string; text: string }[],
): Set<string> {
  const runs = asRead(query).split(" ").filter(Boolean);
  const has = (record: { title: string; text: string }) =>
    runs.every((run) => record.title.includes(run) || record.text.includes(run));
  return new Set(folded.filter(has).map(({ url }) => url));
}

export function foldRecords(records: readonly SearchRecord[]) {
  return records.map(({ url, title, text }) => ({ url, title: asRead(title), text: asRead(text) }));
}

/**
 * Queries of every sort: runs cut anywhere out of titles and texts, so across word borders; two and three of
 * them; single characters; parts of numbers; upper case and full width; and runs that stand nowhere.
 */
export function sampleQueries(records: readonly SearchRecord[], count: number, seed = 11): string[] {
  const random = randomFrom(seed);
  const cut = (least: number, most: number): string => {
    const record = random.pick(records);
    const words = (random.chance(0.3) ? record.title : record.text).split(/\s+/).filter(Boolean);
    const characters = [...random.pick(words)];
    const length = Math.min(characters.length, least + random.below(most - least + 1));
    const at = random.below(characters.length - length + 1);
    return characters.slice(at, at + length).join("");
  };
  const kinds = [
    () => cut(2, 2),
    () => cut(2, 4),
    () => cut(3, 8),
    () => cut(9, 20),
    () => cut(1, 1),
    () => `${cut(2, 3)} ${cut(2, 3)}`,
    () => `${cut(1, 2)}　${cut(2, 4)} ${cut(1, 3)}`,
    () => cut(2, 6).toUpperCase(),
    () => wide(cut(2, 6)),
    () => random.pick(records).url.slice(7, -1).slice(random.below(6)),
    () => `20${15 + random.below(10)}年${1 + random.below(12)}月`,
    () => `20${15 + random.below(10)}-0${1 + random.below(9)}`,
    () => [...cut(2, 4)].toReversed().join(""),
    () => cut(2, 3) + cut(1, 2),
    () => `${1 + random.below(40)}号楼`,
  ];
  const queries = new Set<string>();
  while (queries.size < count) queries.add(random.pick(kinds)());
  return [...queries];
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}
