import { figures, valueWithUnit, WITHHELD, type Figure } from "../figures/index.ts";
import { contentType } from "../../content-types/index.ts";
import { countFigure } from "./count-figure.ts";
import { figureFilePath } from "./figure-files.ts";
import { figureRecord, type FigureRecord } from "./figure-record.ts";
import { openTypes } from "./open-types.ts";
import type { ReadBack } from "./read-back.ts";

/** What counting a published figure again has shown. */
export interface FigureVerdict {
  readonly id: string;
  readonly name: string;
  readonly verdict: "same" | "different" | "cannot";
  readonly published: string;
  readonly recounted?: string;
  /** Where it differs, or why it cannot be counted again; Chinese. */
  readonly why?: string;
}

/**
 * Counts every published figure again from the published records alone, with the functions that made it, and
 * compares value, parts, breakdowns and list. `read` gives a file's text by its path below `/data/`.
 */
export async function verifyFigures(
  back: ReadBack,
  read: (path: string) => Promise<string | undefined>,
): Promise<FigureVerdict[]> {
  const summary = parse(await read("figures.json"));
  const published = Array.isArray(summary) ? (summary as Partial<FigureRecord>[]) : [];
  const ids = new Set([...figures.map(({ id }) => id), ...published.map(({ id }) => String(id))]);
  return Promise.all(
    [...ids].map(async (id) => {
      const figure = figures.find((one) => one.id === id);
      const short = published.find((one) => one.id === id);
      const whole = parse(await read(figureFilePath(id, "json"))) as Partial<FigureRecord> | undefined;
      return verdictOn(id, figure, short, whole, back);
    }),
  );
}

function verdictOn(
  id: string,
  figure: Figure | undefined,
  short: Partial<FigureRecord> | undefined,
  whole: Partial<FigureRecord> | undefined,
  { content, faults }: ReadBack,
): FigureVerdict {
  const name = figure?.name ?? String(short?.name ?? id);
  const said = (value: number | null | undefined) =>
    figure && value !== undefined ? valueWithUnit(figure, value) : "没有公布";
  const published = short?.withheld ? WITHHELD : said(whole?.exact ?? short?.exact);
  const told = { id, name, published };
  if (!figure) return { ...told, verdict: "cannot", why: "这个版本的程序不认识它，请用生成网站的版本核对" };
  if (!openTypes.some((type) => type.name === figure.entries)) {
    const why = `${contentType(figure.entries).label}不作为记录公开，只能看公布的数`;
    return { ...told, verdict: "cannot", why };
  }
  if (figure.protectSmallCounts)
    return { ...told, verdict: "cannot", why: "为保护困难居民，构成它的件数不公开，只能看公布的数" };
  const fault = faults.get(figure.entries);
  if (fault !== undefined) return { ...told, verdict: "different", why: fault };
  if (!short || !whole?.asOf)
    return { ...told, verdict: "different", why: "figures.json 或它自己的文件缺了、读不出来" };
  const counted = countFigure(figure, content, whole.asOf);
  const again = plain(figureRecord(counted));
  const recounted = valueWithUnit(figure, counted.counted.value);
  const differing = Object.keys(PARTS).filter(
    (part) =>
      !same(again[part], (whole as Record<string, unknown>)[part]) ||
      (!LISTS.includes(part) && !same(again[part], (short as Record<string, unknown>)[part])),
  );
  if (differing.length === 0) return { ...told, recounted, verdict: "same" };
  return {
    ...told,
    recounted,
    verdict: "different",
    why: `${differing.map((part) => PARTS[part]).join("、")}不一致`,
  };
}

/** Compared parts of a record and their names. */
const PARTS: Readonly<Record<string, string>> = {
  name: "名称",
  definition: "口径",
  measure: "算法",
  value: "数值",
  unit: "单位",
  exact: "未取整的值",
  numerator: "分子",
  denominator: "分母",
  leftOut: "不计入的",
  period: "统计期",
  asOf: "数据截至",
  breakdowns: "分项",
  members: "清单",
  base: "分母清单",
};
/** Stand only in a figure's own file. */
const LISTS = ["members", "base"];

/** As it is after writing and reading. */
function plain(record: FigureRecord): Record<string, unknown> {
  return JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
