import type { Page } from "playwright-core";
import { seenWords } from "./seen-words.ts";

/** Says by how much a page can be pushed sideways, and what reaches farthest. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const far = Array.from(document.querySelectorAll("body *"))
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`);
    return [`is ${scrollWidth} px wide, not ${clientWidth}: ${far.slice(-3).join(" ")}`];
  });
}

/** Boxes that hide a part of their own words. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>("body *"))
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        if (one.closest(".visually-hidden, svg") || one.getClientRects().length === 0) return false;
        const isCut =
          (overflowX === "hidden" || overflowX === "clip") && one.scrollWidth > one.clientWidth + 1;
        const isLow =
          (overflowY === "hidden" || overflowY === "clip") && one.scrollHeight > one.clientHeight + 1;
        return (isCut || isLow) && one.clientWidth > 1 && (one.textContent ?? "").trim() !== "";
      })
      .map((one) => `cut off: ${one.tagName.toLowerCase()}.${one.className}`),
  );
}

/** Words of before that are not to be read any more. */
export async function lost(page: Page, before: readonly string[]): Promise<string[]> {
  const after = new Set(await seenWords(page));
  return before.filter((text) => !after.has(text)).map((text) => `lost: ${text}`);
}

/** Text that is drawn smaller than `limit` px, beside drawings, whose numbers stand in a table as well. */
export function smallText(page: Page, limit: number): Promise<string[]> {
  return page.evaluate((least) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      const text = walker.currentNode.textContent!.trim();
      if (!text || parent.closest("svg, script, .visually-hidden") || !parent.getClientRects().length)
        continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < least) small.push(`${size} px: ${text.slice(0, 20)}`);
    }
    return small;
  }, limit);
}
