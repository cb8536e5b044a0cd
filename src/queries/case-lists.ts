import type { Entry } from "../content-types/index.ts";
import { CASE_STATUSES, isDisputed, statusName, statusOf } from "../domain/cases/index.ts";
import { figurePath } from "../domain/figures/index.ts";
import type { Content } from "../domain/content.ts";
import { placeName } from "../domain/text/place-name.ts";
import { content, today } from "./content.ts";
import { latest } from "./sorted.ts";

/** Every list of cases that has an address: all of them, and each value of each filter that has any case. */
export function caseLists(): CaseLists {
  const now = content();
  let known = memory.get(now);
  if (!known) memory.set(now, (known = now.reads ? now.reads.aside(() => listsOf(now)).value : listsOf(now)));
  // Which cases are on them, a page is handed or looks up; what all lists show of each other is in the filters.
  now.reads?.note("list:case-filters");
  return known;
}

/** What the lists show of each other: names, addresses and how many cases are on each. */
export function caseFilters(): readonly unknown[] {
  const { all, groups } = caseLists();
  const shown = ({ cases, ...told }: CaseList) => [told, cases.length];
  return [shown(all), ...groups.map((group) => [group.name, group.lists.map(shown)])];
}

function listsOf(now: Content): CaseLists {
  const cases = latest("case");
  const groups = [
    { name: "状态", lists: byStatus(cases, now) },
    { name: "类别", lists: byCategory(cases, now) },
    { name: "小区", lists: byPlace(cases, now) },
    { name: "年份", lists: byYear(cases) },
  ].filter((group) => group.lists.length > 0);
  return {
    all: { id: "all", name: "全部", title: "办事进度", base: ROOT, cases, figure: RECEIVED },
    groups,
  };
}

/** The lists that have a feed of their own: by place and by category. */
export function caseFeeds(): CaseList[] {
  const { groups } = caseLists();
  return groups.flatMap(({ lists }) => lists).filter(({ base }) => FEEDS.test(base));
}

const FEEDS = /^\/cases\/(?:place|category)\//;
const ROOT = "/cases/";
const RECEIVED = figurePath("cases-received");
/** Of those on hold, and of those in time, no figure has the number. */
const STATUS_FIGURES: Readonly<Record<string, string | undefined>> = {
  overdue: figurePath("cases-overdue"),
  disputed: figurePath("cases-disputed"),
  reopened: figurePath("reopened-rate"),
};
const UNCOUNTED = ["open", "hold"];
const memory = new WeakMap<Content, CaseLists>();

function byStatus(cases: Cases, now: Content): CaseList[] {
  const day = today();
  const found = collect(cases, ({ data }) => [
    statusOf(data, now, day),
    ...(isDisputed(data) ? ["disputed"] : []),
    ...(data.reopenings ? ["reopened"] : []),
  ]);
  const names: [string, string][] = CASE_STATUSES.map((status) => [status, statusName(status)]);
  return toLists(
    "status",
    [...names, ["disputed", "有争议"], ["reopened", "重开过"]],
    found,
    (name) => `${name}的案件`,
    (status) =>
      UNCOUNTED.includes(status)
        ? undefined
        : (STATUS_FIGURES[status] ?? `${figurePath("cases-closed")}#cases-closed-outcome`),
  );
}

function byCategory(cases: Cases, now: Content): CaseList[] {
  const found = collect(cases, ({ data }) => [data.category]);
  const names = now.settings("vocabulary").categories.map(({ id, name }): [string, string] => [id, name]);
  const explained = () => `${RECEIVED}#cases-received-category`;
  return toLists("category", names, found, (name) => `${name}类案件`, explained);
}

/** A case counts for its place and for every place around it, but not for the community as a whole. */
function byPlace(cases: Cases, now: Content): CaseList[] {
  const around = new Map(now.all("place").map(({ id }) => [id, placesAround(id, now)]));
  const found = collect(cases, ({ data }) => around.get(data.place) ?? [data.place]);
  const names = now
    .all("place")
    .map(({ id, data }) => ({ id, name: placeName(now, id), order: data.order ?? Number.MAX_SAFE_INTEGER }))
    .sort((a, b) => a.order - b.order || collator.compare(a.name, b.name))
    .map(({ id, name }): [string, string] => [id, name]);
  const isMinor = (id: string) => (around.get(id)?.length ?? 0) > 1;
  // Buildings are not counted: so few live in one (`rules.md` §2F).
  const explained = (id: string) => (isMinor(id) ? undefined : `${RECEIVED}#cases-received-place`);
  return toLists("place", names, found, (name) => `${name}的案件列表`, explained).map((list) => ({
    ...list,
    isMinor: isMinor(list.id),
  }));
}

function placesAround(id: string, now: Content): string[] {
  const around: string[] = [];
  for (let next: string | undefined = id; next && !around.includes(next);) {
    const parent: string | undefined = now.find("place", next)?.data.parent;
    if (parent) around.push(next);
    next = parent;
  }
  return around;
}

function byYear(cases: Cases): CaseList[] {
  const found = collect(cases, ({ data }) => [data.received.slice(0, 4)]);
  const years = [...found.keys()].sort((a, b) => Number(b) - Number(a));
  return toLists(
    "year",
    years.map((year) => [year, `${year}年`]),
    found,
    (name) => `${name}受理的案件`,
    () => `${RECEIVED}#cases-received-year`,
  );
}

function collect(cases: Cases, keysOf: (entry: Entry<"case">) => string[]): Map<string, Entry<"case">[]> {
  const found = new Map<string, Entry<"case">[]>();
  for (const entry of cases) {
    for (const key of keysOf(entry)) {
      const list = found.get(key);
      if (list) list.push(entry);
      else found.set(key, [entry]);
    }
  }
  return found;
}

function toLists(
  filter: string,
  names: readonly (readonly [id: string, name: string])[],
  found: ReadonlyMap<string, Cases>,
  titleOf: (name: string) => string,
  figureOf: (id: string) => string | undefined,
): CaseList[] {
  return names.flatMap(([id, name]) => {
    const cases = found.get(id);
    if (!cases) return [];
    const list = { id, name, title: titleOf(name), base: `${ROOT}${filter}/${id}/`, cases };
    return [{ ...list, figure: figureOf(id) }];
  });
}

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });

type Cases = readonly Entry<"case">[];

export interface CaseList {
  readonly id: string;
  /** The value of the filter: 已解决, 停车秩序. */
  readonly name: string;
  readonly title: string;
  /** Address of its first page. */
  readonly base: string;
  readonly cases: Cases;
  /** Path of the figure that has their number; without one, the number is not told. */
  readonly figure: string | undefined;
  /** A place inside another: reached from its cases, not offered in the filter, which would grow too long. */
  readonly isMinor?: boolean;
}

export interface CaseLists {
  readonly all: CaseList;
  readonly groups: readonly { readonly name: string; readonly lists: readonly CaseList[] }[];
}
