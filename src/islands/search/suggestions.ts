import { planQuery } from "../../domain/search/query.ts";
import { element } from "./draw.ts";
import { byRelevance, type SearchClient } from "./search-client.ts";

const MOST = 6;
const PAUSE_MS = 220;

/**
 * Suggests entries while one types, by their titles only; exposures are never suggested. The combobox pattern:
 * arrow keys choose, Enter opens, Escape closes (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export function suggest(input: HTMLInputElement, list: HTMLElement, client: SearchClient): { close(): void } {
  let timer = 0;
  let round = 0;
  let active = -1;

  const options = () => Array.from(list.children) as HTMLElement[];
  const choose = (place: number) => {
    active = place;
    options().forEach((option, index) => option.setAttribute("aria-selected", String(index === place)));
    const option = options()[place];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    round += 1;
    clearTimeout(timer);
    list.hidden = true;
    list.textContent = "";
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const show = async () => {
    round += 1;
    const mine = round;
    const titles = await titlesFor(input.value, client).catch(() => []);
    if (mine !== round || document.activeElement !== input) return;
    close();
    titles.forEach(({ title, kind, url }, index) => {
      const option = element(
        "li",
        { id: `${list.id}-${index}`, role: "option", "data-url": url, "aria-selected": "false" },
        title,
        element("span", { class: "suggestions__kind" }, kind),
      );
      list.append(option);
    });
    list.hidden = titles.length === 0;
    input.setAttribute("aria-expanded", String(titles.length > 0));
  };

  input.addEventListener("input", (event) => {
    if ((event as InputEvent).isComposing) return;
    clearTimeout(timer);
    timer = window.setTimeout(show, PAUSE_MS);
  });
  // Typing Chinese ends with this event and, in Safari, with no input event after it.
  input.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, PAUSE_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const count = list.children.length;
    if (event.key === "ArrowDown") choose(active + 1 >= count ? 0 : active + 1);
    else if (event.key === "ArrowUp") choose(active <= 0 ? count - 1 : active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) open(options()[active]);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => close());
  // Before the field loses focus, which would close the list.
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    open((event.target as Element).closest<HTMLElement>("[role=option]") || undefined);
  });
  return { close };
}

/** The entries whose titles have all that is typed, newest first; never one of a quiet kind. */
export async function titlesFor(
  typed: string,
  client: Pick<SearchClient, "find">,
): Promise<{ title: string; kind: string; url: string }[]> {
  const terms = planQuery(typed);
  // One character is in too many titles to be worth its bytes.
  if (terms.every(({ run }) => run.length < 2)) return [];
  const hits = (await client.find(typed)).filter((hit) => hit.inTitle === terms.length).sort(byRelevance);
  const shown: { title: string; kind: string; url: string }[] = [];
  // Quiet ones are few; others take their place.
  for (let from = 0; from < hits.length && shown.length < MOST; from += MOST) {
    const records = await Promise.all(hits.slice(from, from + MOST).map((hit) => hit.load()));
    for (const { url, meta } of records) {
      if (!meta.isQuiet) shown.push({ title: meta.title, kind: meta.kind, url });
    }
  }
  return shown.slice(0, MOST);
}

function open(option: HTMLElement | undefined): void {
  if (option) location.assign(option.dataset["url"]!);
}
