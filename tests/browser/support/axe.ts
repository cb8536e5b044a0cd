import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What only the looks of a page decide: the other rules read its structure, which no look changes. */
const OF_LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/** What axe finds by all rules that read how a page is built. */
export function structureFindings(page: Page): Promise<string[]> {
  return run(page, { rules: Object.fromEntries(OF_LOOKS.map((rule) => [rule, { enabled: false }])) });
}

/** What axe finds by the rules that read what a page looks like now. */
export function looksFindings(page: Page): Promise<string[]> {
  return run(page, { runOnly: { type: "rule", values: OF_LOOKS } });
}

async function run(page: Page, options: object): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  // Only what is wrong is told at length: lists of what is right cost most of the time.
  return page.evaluate(
    async (given) => {
      const { violations } = await (
        window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
      ).axe.run(given);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
      interface Violation {
        id: string;
        nodes: { html: string }[];
      }
    },
    { ...options, resultTypes: ["violations"], preload: false },
  );
}

/**
 * Takes out of long lists and tables all but the first three neighbours that are built alike to the last class and
 * attribute: what axe says of their looks it says of these three. Attributes that only name or lead somewhere are
 * not compared.
 */
export function thinOut(page: Page): Promise<void> {
  return page.evaluate(() => {
    const unseen =
      /^(id|href|src|srcset|alt|title|datetime|headers|for|name|value|content|aria-(?!disabled|current).*)$/;
    const look = (one: Element): string => {
      const own = Array.from(one.attributes, ({ name, value }) =>
        unseen.test(name) ? name : `${name}=${value}`,
      );
      const within = Array.from(one.childNodes, (node) =>
        node instanceof Element ? look(node) : node.textContent!.trim() && "文",
      );
      const seen = new Map<string, number>();
      let place = 0;
      for (const child of Array.from(one.children)) {
        while (one.childNodes[place] !== child) place += 1;
        const alike = (seen.get(within[place]!) ?? 0) + 1;
        seen.set(within[place]!, alike);
        if (alike > 3 && !one.closest("svg")) doomed.push(child);
        place += 1;
      }
      return `<${one.tagName}${own.join()}>${within.join("")}`;
    };
    const doomed: Element[] = [];
    look(document.body);
    doomed.forEach((one) => one.remove());
  });
}
