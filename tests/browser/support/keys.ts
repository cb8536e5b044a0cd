import type { Page } from "playwright-core";

/** Somebody at the form who has no mouse: walks by the Tab key and notes every place where the focus was not to be seen. */
export class Keys {
  readonly page: Page;
  /** Elements that had the focus and did not show it, or had it outside the window. */
  readonly unseen = new Set<string>();

  constructor(page: Page) {
    this.page = page;
  }

  /** Walks on, or back, or down a menu, until what has the focus reads or is named as wanted. */
  async to(wanted: RegExp, way: Way = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < 150; step += 1) {
      await this.page.keyboard.press(way);
      const { name, isShown } = await this.page.evaluate(focused);
      if (!isShown) this.unseen.add(name);
      if (wanted.test(name)) return;
      passed.push(name);
    }
    throw new Error(`The keyboard does not reach ${wanted}; it passed ${passed.slice(0, 60).join(", ")}`);
  }

  /** Walks to something and presses it. */
  async press(wanted: RegExp, way: Way = "Tab"): Promise<void> {
    await this.to(wanted, way);
    await this.page.keyboard.press("Enter");
  }

  /** Walks to a field by its name in the content type and writes. */
  async write(field: string, text: string): Promise<void> {
    await this.to(new RegExp(`^${field}-field`));
    await this.page.keyboard.type(text);
  }

  /** Walks to a choice, writes until the option is the only one, and takes it. */
  async choose(field: string, option: string): Promise<void> {
    await this.write(field, option);
    await this.page.getByRole("option", { name: option, exact: true }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }
}

type Way = "Tab" | "Shift+Tab" | "ArrowDown";

/** What has the focus: its id or its words, and whether somebody looking at the screen would know. */
function focused(): { name: string; isShown: boolean } {
  const element = document.activeElement as HTMLElement;
  const words = element.id || element.innerText || element.getAttribute("aria-label") || element.tagName;
  const { top, bottom } = element.getBoundingClientRect();
  // In the preview one reads a page of its own, and walks its links only where it has some.
  const inner = element instanceof HTMLIFrameElement ? element.contentDocument?.activeElement : undefined;
  let isMarked = element === document.body || inner?.tagName === "BODY";
  for (let around: Element | null = inner ?? element, step = 0; around && step < 4; step += 1) {
    const { outlineStyle, outlineWidth } = getComputedStyle(around);
    if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) isMarked = true;
    around = around.parentElement;
  }
  const isInside = element === document.body || (bottom > 0 && top < innerHeight);
  return { name: words.replace(/\s+/g, " ").trim().slice(0, 40), isShown: isMarked && isInside };
}
