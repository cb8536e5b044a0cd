import { measured, type Figure } from "../figures/index.ts";
import type { FigureRecord, Member as Listed } from "../open-data/index.ts";

/** One published number of a community, with what sums are made of. Values are stored ones: shares from 0 to 1, minutes. */
export interface MemberFigure extends Amounts {
  readonly id: string;
  /** Too small to be told. */
  readonly withheld?: true;
  readonly asOf: string;
  /** Its own past, oldest first; empty when the figure is a state or has no list. */
  readonly years: readonly MemberYear[];
}

export interface MemberYear extends Amounts {
  readonly year: string;
}

/** What a value follows from. */
export interface Amounts {
  readonly value: number | null;
  /** Entries counted, of a share those in the numerator. */
  readonly numerator: number;
  /** Of a share only. */
  readonly denominator: number | null;
}

/**
 * A community's figure from its own file of the open data, or why it cannot be set beside the others; Chinese.
 * Numbers are only put together when they mean the same: name, definition, way of counting and unit.
 */
export function memberFigure(figure: Figure, published: unknown): MemberFigure | string {
  const record = published as Partial<FigureRecord> | undefined;
  if (record?.id !== figure.id) return "没有公布这个数";
  const means = ["name", "definition", "measure", "unit"] as const;
  if (means.some((key) => record[key] !== figure[key])) return "口径和本站的不一样，多半是门户版本不同";
  const { exact, asOf, withheld } = record;
  const told = { id: figure.id, asOf: String(asOf) };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(told.asOf)) return "没有写明数据截至哪天";
  if (withheld) return { ...told, value: null, numerator: 0, denominator: null, withheld, years: [] };
  const numerator = record.numerator?.count;
  const denominator = figure.measure === "share" ? record.denominator?.count : null;
  if (!isCount(numerator) || (denominator !== null && !isCount(denominator))) return "分子、分母读不出来";
  if (exact !== null && !Number.isFinite(exact)) return "数值读不出来";
  return { ...told, value: exact ?? null, numerator, denominator, years: yearsOf(figure, record) };
}

function yearsOf(figure: Figure, { members, base }: Partial<FigureRecord>): MemberYear[] {
  if (figure.undated || !Array.isArray(members)) return [];
  const within = (list: readonly Listed[], year: string) => list.filter(({ day }) => day.startsWith(year));
  const years = new Set([...members, ...(base ?? [])].map(({ day }) => String(day).slice(0, 4)));
  return [...years].sort().map((year) => {
    const counted = within(members, year);
    const of = base && within(base, year);
    return {
      year,
      value: measured(figure.measure, counted, of),
      numerator: counted.length,
      denominator: of ? of.length : null,
    };
  });
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
