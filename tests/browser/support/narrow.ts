import type { Page } from "playwright-core";

/** What a phone would cut off: the page when it scrolls sideways, and words and controls that reach over an edge. */
export function overTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth } = document.scrollingElement!;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide`);
    for (const element of (document.querySelector("dialog[open]") ?? document.body).querySelectorAll("*")) {
      const isRead = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );
      const isUsed = element.matches("a[href], button, input, select, textarea, [role=button]");
      if ((!isRead && !isUsed) || !element.checkVisibility({ visibilityProperty: true })) continue;
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width > 1 && height > 1 && (right > innerWidth + 1 || left < -1))
        found.push(`${element.textContent?.trim().slice(0, 20) || element.id}: ${left} to ${right}`);
    }
    return found;
  });
}

/** The office's own buttons that are too small for a thumb; links in a line of text may be small. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const buttons = document.querySelectorAll<HTMLElement>(
      "dialog[open] button, .publish-bar button, main button",
    );
    return [...buttons]
      .filter((button) => button.checkVisibility())
      .map((button) => ({ words: button.innerText, ...button.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < 36 || height < 36)
      .map(({ words, width, height }) => `${words}: ${width} × ${height}`);
  });
}

/** Latin words that are read or spoken on a page. */
export function latinWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const spoken = [...document.querySelectorAll("*")].flatMap((element) =>
      ["aria-label", "placeholder", "title", "alt"].map((name) => element.getAttribute(name) ?? ""),
    );
    const texts = [document.body.innerText, ...spoken].join("\n");
    return [...new Set(texts.match(/[A-Za-z]{2,}/g))];
  });
}
