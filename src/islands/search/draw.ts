import { formatDay } from "../../domain/calendar/format-day.ts";
import { markRuns, type Piece } from "../../domain/search/excerpt.ts";
import { FACETS } from "../../domain/search/record.ts";
import { showPassages } from "../../domain/search/show-passages.ts";
import type { FoundRecord } from "./engine.ts";
import { countFacet, type Facets } from "./facets.ts";
import { toggle, writeState, type PageState } from "./page-state.ts";

/** Makes an element; strings become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** One result: title, the passages with the runs marked and the words for their fields, and what it is. */
export function drawResult(record: FoundRecord, runs: readonly string[]): HTMLLIElement {
  const { title, kind, status, day, community } = record.meta;
  const facts = element("p", { class: "result__facts" }, element("span", { class: "badge" }, kind));
  if (community) facts.prepend(element("span", {}, community));
  if (status) facts.append(element("span", { class: "badge" }, status));
  if (day) facts.append(element("time", { datetime: day }, formatDay(day)));
  return element(
    "li",
    { class: "result" },
    element("h3", {}, element("a", { href: record.url }, ...marks(markRuns(title, runs)))),
    ...showPassages(record.passages, title, runs).map(({ label, pieces }) =>
      element(
        "p",
        { class: "result__excerpt" },
        ...(label ? [element("span", { class: "result__label" }, `${label}：`)] : []),
        ...marks(pieces),
      ),
    ),
    facts,
  );
}

/** The filters, each value a link to the same question narrowed by it. Facets without values are left out. */
export function drawFilters(facets: Facets, numbers: readonly number[], state: PageState): HTMLElement[] {
  return FACETS.flatMap(({ name, label }) => {
    const values = countFacet(facets, name, numbers, state.chosen);
    if (values.length === 0) return [];
    const links = values.map(({ value, count }) => {
      const link = element(
        "a",
        { class: "chip", href: writeState(toggle(state, name, value)), "data-state": "" },
        value,
        element("span", { class: "chip__count" }, String(count)),
      );
      if (state.chosen[name] === value) link.setAttribute("aria-current", "true");
      return element("li", {}, link);
    });
    const heading = `search-${name}`;
    return [
      element(
        "section",
        {},
        element("h3", { id: heading }, label),
        element("ul", { class: "chips__list", role: "list", "aria-labelledby": heading }, ...links),
      ),
    ];
  });
}

/** Another question as a link, and how many records it finds. */
export function drawOther(query: string, count: number, state: PageState): HTMLLIElement {
  const href = writeState({ query, chosen: {}, sort: state.sort });
  const number = element("span", { class: "chip__count" }, `${count} 条`);
  return element("li", {}, element("a", { class: "chip", href, "data-state": "" }, query, number));
}

function marks(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
}
