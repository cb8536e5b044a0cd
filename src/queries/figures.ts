import {
  assertBreakdown,
  assertFigure,
  figureById,
  figures,
  type FigureValue,
} from "../domain/figures/index.ts";
import type { Content } from "../domain/content.ts";
import type { Period } from "../domain/disclosure/index.ts";
import { countFigure, type CountedFigure } from "../domain/open-data/index.ts";
import { content, today } from "./content.ts";

/** A figure as of today, counted once per reading of the content. Throws FigureError when its list does not bear it out. */
export function countedFigure(id: string): CountedFigure {
  return once(id, (now) => {
    const figure = figureById(id);
    const result = countFigure(figure, now, today());
    assertFigure(figure, result.counted, now);
    for (const broken of result.breakdowns) assertBreakdown(figure, result.counted, broken);
    return result;
  });
}

/** A figure of a period as of today. Throws FigureError when its list does not bear it out. */
export function figureInPeriod(id: string, { from, to }: Pick<Period, "from" | "to">): InPeriod {
  return once(`${id}/${from}/${to}`, (now) => {
    const figure = figureById(id);
    const counted = figure.compute({ content: now, today: today(), from, to });
    assertFigure(figure, counted, now);
    return { figure, counted };
  });
}

/** What a page that noted `figure:KEY` was told. */
export function figureOf(key: string): InPeriod {
  const [id = "", from, to] = key.split("/");
  return from !== undefined && to !== undefined ? figureInPeriod(id, { from, to }) : countedFigure(id);
}

/**
 * Works a figure out once per reading of the content. The page is noted to depend on what came out, not on
 * each of the thousand entries that went in.
 */
function once<Result extends InPeriod>(key: string, work: (now: Content) => Result): Result {
  const now = content();
  const known = memory.get(now) ?? new Map<string, InPeriod>();
  memory.set(now, known);
  const found = known.get(key) ?? now.reads?.aside(() => work(now)).value ?? work(now);
  known.set(key, found);
  now.reads?.note(`figure:${key}`);
  return found as Result;
}

/** Every figure, in the order of the registry. */
export function countedFigures(): CountedFigure[] {
  return figures.map(({ id }) => countedFigure(id));
}

/** Ids of the entries that are in the numerator of a figure, gathered once: its list may have many pages. */
export function memberIds({ counted }: CountedFigure): ReadonlySet<string> {
  const known = idsOf.get(counted) ?? new Set(counted.members.map(({ entry }) => entry.id));
  idsOf.set(counted, known);
  return known;
}

const idsOf = new WeakMap<FigureValue, ReadonlySet<string>>();

/** The pages of a figure: the first explains it, all together list its entries. */
export function figurePages(now: CountedFigure): FigurePage[] {
  const listed = listedMembers(now);
  const last = Math.max(1, Math.ceil(listed.length / PAGE_SIZE));
  return Array.from({ length: last }, (_, index) => ({
    number: index + 1,
    last,
    total: listed.length,
    items: listed.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  }));
}

/** Few enough pages for ten thousand cases, short enough for a phone. */
const PAGE_SIZE = 200;

const memory = new WeakMap<Content, Map<string, InPeriod>>();

/** The entries behind a figure as its page lists them: those of the denominator when there is one. */
function listedMembers({ figure, counted }: CountedFigure): FigureValue["members"] {
  return figure.membersHidden === undefined ? (counted.base ?? counted.members) : [];
}

type InPeriod = Pick<CountedFigure, "figure" | "counted">;

export interface FigurePage {
  readonly number: number;
  readonly last: number;
  /** Entries on all pages. */
  readonly total: number;
  readonly items: FigureValue["members"];
}
