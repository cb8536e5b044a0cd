import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { officePage } from "../support/browser.ts";
import { smallOffice } from "../support/small-office.ts";
import { HANDBOOK_DAY, writeDemonstration } from "./demonstration.ts";
import { screens, type Screen } from "./screens.ts";

/** Of the window and so of each picture, in pixels. */
export const PICTURE_SIZE = { width: 920, height: 560 };

/**
 * Walks through the real admin over the demonstration's entries, on a fixed day, and shows each screen with its
 * marks. Gives every word of buttons, menus, labels and headings that was met. Throws when a screen, or
 * something that is marked on it, is not there.
 */
export async function walkAdmin(
  browser: Browser,
  adminDir: string,
  onScreen: (screen: Screen, page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<ReadonlySet<string>> {
  // The site is not looked at.
  const place = await smallOffice(adminDir, {
    write: writeDemonstration,
    build: () => Promise.resolve(),
    today: HANDBOOK_DAY,
  });
  const { page } = await officePage(browser, PICTURE_SIZE);
  try {
    page.on("dialog", (dialog) => void dialog.accept());
    await page.clock.install({ time: new Date(`${HANDBOOK_DAY}T10:00:00+08:00`) });
    await page.addInitScript(() => localStorage.setItem("cms.right-pane", "none"));
    const words = new Set<string>();
    const office = { admin: place.admin, password: place.office.firstAccount!.password };
    for (const screen of screens) {
      const marks = await screen
        .open(page, office, () => gather(page, words))
        .catch((error: unknown) => {
          throw new Error(`The screen ${screen.name} of the handbook is not as it was: ${String(error)}`);
        });
      // What is marked may come late; the words are gathered when it is there.
      await mark(marks);
      await gather(page, words);
      await onScreen(screen, page);
      await page.evaluate(() => document.querySelectorAll(".handbook-mark").forEach((one) => one.remove()));
    }
    return words;
  } finally {
    await page.context().close();
    await place.close();
  }
}

/** Where the picture of a screen is kept. */
export function pictureOf({ name }: Screen): string {
  return join(import.meta.dirname, "../../../content/media", `help-${name}.png`);
}

/** The words of everything that can be pressed, chosen or filled in, and of the headings. */
async function gather(page: Page, words: Set<string>): Promise<void> {
  const found = await page.evaluate(() => {
    const named =
      "a, button, label, h1, h2, h3, legend, option, summary, th, li, span, strong, p, [role], [aria-label]";
    return Array.from(document.querySelectorAll<HTMLElement>(named)).flatMap((one) => [
      one.innerText ?? "",
      one.getAttribute("aria-label") ?? "",
      // Without the choices that stand inside a label.
      Array.from(one.childNodes, (node) => (node instanceof Text ? node.data : "")).join(""),
    ]);
  });
  // A plus sign is drawn before what adds.
  for (const text of found) words.add(text.trim().replace(/^[＋+]\s*/, ""));
}

/** Draws a frame with a number around each; fails when one is not to be seen. */
async function mark(marks: readonly Locator[]): Promise<void> {
  for (const [index, one] of marks.entries()) {
    await one.waitFor({ timeout: 20_000 });
    await one.evaluate(
      (element, number) => {
        const box = element.getBoundingClientRect();
        const frame = document.createElement("div");
        frame.className = "handbook-mark";
        const badge = document.createElement("b");
        badge.textContent = number;
        const round = "position:absolute;left:-13px;top:-13px;width:22px;height:22px;border-radius:11px;";
        badge.style.cssText = `${round}background:#c8102e;color:#fff;font:bold 14px/22px sans-serif;text-align:center`;
        const place = `left:${box.left - 4}px;top:${box.top - 4}px;width:${box.width + 4}px;height:${box.height + 4}px;`;
        frame.style.cssText = `position:fixed;z-index:2147483647;${place}border:2px solid #c8102e;border-radius:5px;pointer-events:none`;
        frame.append(badge);
        // Nothing is drawn above an open dialog but what is in it.
        (element.closest("dialog") ?? document.body).append(frame);
      },
      String(index + 1),
    );
  }
}
