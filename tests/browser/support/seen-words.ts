import type { Page } from "playwright-core";

/**
 * What can be read on a page, text by text, without white space. Charts are left out, since a drawing takes the
 * place of another when it is seen.
 */
export function seenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (walker.nextNode()) {
      const around = walker.currentNode.parentElement!;
      const words = walker.currentNode.textContent!.replace(/\s+/g, "");
      const isRead =
        !around.closest("figure-chart, script, .visually-hidden") &&
        around.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
      if (words && isRead) found.add(words);
    }
    return [...found];
  });
}
