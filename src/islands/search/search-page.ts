import { otherQueries } from "../../domain/search/other-queries.ts";
import { planQuery } from "../../domain/search/query.ts";
import { drawFilters, drawOther, drawResult } from "./draw.ts";
import { isChosen } from "./facets.ts";
import { readState, writeState, type PageState } from "./page-state.ts";
import { byRelevance, openSearch, type Hit, type SearchClient } from "./search-client.ts";
import { suggest } from "./suggestions.ts";

/** Results that are shown at once; each costs a request. */
const AT_ONCE = 10;

/** Other questions that are offered when one finds nothing. */
const MOST_OTHERS = 3;

/**
 * The search page at work: the form asks, the address holds the question, results and filters follow. Its
 * markup is drawn by the server (`src/pages/search.astro`); without JavaScript that says where else to look.
 */
export class SearchPage extends HTMLElement {
  readonly #client: SearchClient = openSearch(this.dataset["base"] || "/");
  readonly #title = document.title;
  #round = 0;
  #hits: readonly Hit[] = [];
  #runs: readonly string[] = [];
  #shown = 0;
  /** The numbers of all that was found, without filters. */
  #found: readonly number[] = [];
  #retry: () => Promise<void> = async () => {};

  connectedCallback(): void {
    const form = this.#part<HTMLFormElement>("form");
    const input = this.#part<HTMLInputElement>("input");
    const suggestions = suggest(input, this.#part("suggestions"), this.#client);
    this.#part("live").hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      suggestions.close();
      const sort = readState(location.search).sort;
      this.#go({ query: input.value.trim(), chosen: {}, sort });
    });
    input.addEventListener("focus", () => void this.#client.warm().catch(() => {}), { once: true });
    this.addEventListener("click", (event) => this.#followInPlace(event));
    this.#part("more").addEventListener("click", () => void this.#showMore(true));
    this.#part("again").addEventListener("click", () => void this.#tryAgain());
    this.#part("filters").addEventListener("toggle", () => void this.#drawFilters());
    window.addEventListener("popstate", () => void this.#answer());
    void this.#answer();
  }

  /** Links to the same page with another question change the address without loading the page again. */
  #followInPlace(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-state]");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    // The link is drawn anew; keep the reader at the same one.
    const label = link.firstChild ? link.firstChild.textContent : "";
    void this.#go(readState(new URL(link.href).search)).then(() => {
      const again = Array.from(this.querySelectorAll<HTMLAnchorElement>("a[data-state]")).find(
        (one) => one.offsetParent && one.firstChild && one.firstChild.textContent === label,
      );
      // A link that has served is gone; the keyboard goes on at the results.
      (again || this.querySelector<HTMLElement>(".result a") || this.#part("input")).focus();
    });
  }

  #go(state: PageState): Promise<void> {
    history.pushState(null, "", writeState(state));
    return this.#answer();
  }

  async #answer(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const state = readState(location.search);
    this.#part<HTMLInputElement>("input").value = state.query;
    document.title = state.query ? `${state.query} · ${this.#title}` : this.#title;
    this.#runs = planQuery(state.query).map(({ run }) => run);
    this.#hits = [];
    this.#found = [];
    if (this.#runs.length === 0) {
      this.#clear("", true);
      return;
    }
    this.#say("正在查找……");
    try {
      // What results can be narrowed by is loaded when somebody narrows.
      const isNarrowed = Object.keys(state.chosen).length > 0;
      const [found, facets] = await Promise.all([
        this.#client.find(state.query),
        isNarrowed ? this.#client.facets() : undefined,
      ]);
      if (round !== this.#round) return;
      const hits = facets ? found.filter(({ number }) => isChosen(facets, state.chosen, number)) : found;
      this.#clear("");
      this.#hits = state.sort === "day" ? hits : hits.sort(byRelevance);
      this.#found = found.map(({ number }) => number);
      this.#part("filters").hidden = found.length === 0;
      this.#drawSort(state, hits.length);
      this.#tell();
      await Promise.all([this.#showMore(false), this.#drawFilters()]);
      if (found.length === 0) await this.#offerOthers(state);
    } catch {
      if (round !== this.#round) return;
      this.#clear("", true);
      this.#offerRetry(() => this.#answer());
    }
  }

  /** Says that something is missing, so that fewer results never pass for all of them. */
  #offerRetry(retry: () => Promise<void>): void {
    this.#say("部分结果没有取到，请重试；还不行就刷新页面，或打电话问。");
    this.#part("again").hidden = false;
    this.#retry = retry;
  }

  /** The button goes when it has served; the keyboard goes on at the results. */
  async #tryAgain(): Promise<void> {
    await this.#retry();
    const button = this.#part("again");
    const result = this.querySelector<HTMLElement>(".result a");
    const next = button.hidden ? result || this.#part("input") : button;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === button) next.focus();
  }

  #tell(): void {
    const state = readState(location.search);
    const count = this.#hits.length;
    const all = this.#found.length;
    this.#part("again").hidden = true;
    if (count > 0) this.#say(`找到 ${count} 条${count < all ? `（不加筛选有 ${all} 条）` : ""}`);
    else if (all > 0) this.#say(`在这些筛选里没有找到；不加筛选有 ${all} 条。`);
    else this.#say(`没有找到“${state.query}”。`);
    this.#part("help").hidden = count > 0;
    const free = this.#part<HTMLAnchorElement>("free");
    free.hidden = count === all;
    free.href = writeState({ ...state, chosen: {} });
  }

  /** Of a question that finds nothing: others that find something. */
  async #offerOthers(state: PageState): Promise<void> {
    const round = this.#round;
    const others: HTMLElement[] = [];
    for (const query of otherQueries(state.query)) {
      const { length } = await this.#client.find(query);
      if (round !== this.#round) return;
      if (length > 0) others.push(drawOther(query, length, state));
      if (others.length === MOST_OTHERS) break;
    }
    if (others.length === 0) return;
    this.#part("others").replaceChildren(...others);
    this.#part("others").hidden = false;
    this.#say(`没有找到“${state.query}”。这样问能找到：`);
  }

  /** Fills the filters when they are open. */
  async #drawFilters(): Promise<void> {
    if (!this.#part<HTMLDetailsElement>("filters").open) return;
    const round = this.#round;
    try {
      const facets = await this.#client.facets();
      if (round !== this.#round) return;
      const filters = drawFilters(facets, this.#found, readState(location.search));
      this.#part("filter-list").replaceChildren(...filters);
    } catch {
      if (round === this.#round) this.#offerRetry(() => this.#answer());
    }
  }

  #drawSort(state: PageState, count: number): void {
    this.#part("sort").hidden = count < 2;
    for (const sort of ["relevance", "day"] as const) {
      const link = this.#part<HTMLAnchorElement>(`sort-${sort}`);
      link.href = writeState({ ...state, sort });
      if (state.sort === sort) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  async #showMore(takeFocus: boolean): Promise<void> {
    const round = this.#round;
    const next = this.#hits.slice(this.#shown, this.#shown + AT_ONCE);
    const loaded = await Promise.allSettled(next.map((hit) => hit.load()));
    if (round !== this.#round) return;
    const drawn = loaded.flatMap((one) =>
      one.status === "fulfilled" ? [drawResult(one.value, this.#runs)] : [],
    );
    const results = this.#part("results");
    while (results.children.length > this.#shown) results.lastElementChild!.remove();
    results.append(...drawn);
    if (drawn.length < next.length) {
      this.#part("more").hidden = true;
      this.#offerRetry(() => this.#showMore(takeFocus));
      return;
    }
    if (!this.#part("again").hidden) this.#tell();
    this.#shown += next.length;
    const left = this.#hits.length - this.#shown;
    const more = this.#part("more");
    more.hidden = left <= 0;
    more.textContent = `再看 ${Math.min(AT_ONCE, left)} 条（还有 ${left} 条）`;
    const first = drawn[0] && drawn[0].querySelector("a");
    if (takeFocus && first) first.focus();
  }

  #clear(message: string, needsHelp = false): void {
    this.#shown = 0;
    this.#part("results").textContent = "";
    for (const name of ["filters", "sort", "more", "free", "again", "others"]) this.#part(name).hidden = true;
    this.#part("help").hidden = !needsHelp;
    this.#say(message);
  }

  #say(message: string): void {
    this.#part("status").textContent = message;
  }

  #part<Kind extends HTMLElement = HTMLElement>(name: string): Kind {
    return this.querySelector<Kind>(`[data-part="${name}"]`)!;
  }
}
