import { writeFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { pictureOf, walkAdmin } from "./walk.ts";

/** Bytes that a picture of a handbook may have. */
export const LARGEST_PICTURE = 40 * 1024;

/** Draws every picture of the handbooks anew; throws when one becomes too large. */
export async function shootHandbook(
  browser: Browser,
  adminDir: string,
  onPicture: (file: string) => void,
): Promise<void> {
  await walkAdmin(browser, adminDir, async (screen, page) => {
    await settle(page);
    const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
    const small = await sharp(picture).png({ palette: true, colours: 32, effort: 10 }).toBuffer();
    if (small.length > LARGEST_PICTURE)
      throw new Error(`help-${screen.name}.png 有 ${small.length} 字节，太大。`);
    writeFileSync(pictureOf(screen), small);
    onPicture(pictureOf(screen));
  });
}

/** What differs from one walk to the next: the port of the office and the hour of a draft. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.textContent ?? "";
      const settled = text
        .replace(/127\.0\.0\.1:\d+/, "sunlit.example")
        .replace(/\d+月\d+日 管理员/, "7月14日 管理员");
      if (settled !== text) node.textContent = settled;
    }
  });
}
