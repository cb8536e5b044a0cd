import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import markdownIt from "markdown-it";
import { pageKinds } from "../../support/page-kinds.ts";
import { launchBrowser } from "../support/browser.ts";
import { serveFolder } from "../search-harness.ts";
import { MODES, type Mode } from "./modes.ts";

const { escapeHtml } = markdownIt().utils;

/** Which pictures to make of which built site, and where to put them. */
export interface GalleryInput {
  readonly site: string;
  readonly out: string;
  /** Only routes and modes whose names hold one of these words; all when left out. */
  readonly kinds?: readonly string[];
  readonly modes?: readonly string[];
  readonly onPicture?: (file: string) => void;
}

/** A picture, and by how many pixels its page is wider than the window (0 when all fits). */
export interface Picture {
  /** The file that makes the page, and what the page calls itself: `cases/[id]`. */
  readonly route: string;
  readonly title: string;
  readonly mode: Mode;
  readonly file: string;
  readonly overflow: number;
}

/** Takes a picture of every kind of page in every mode and writes an `index.html` that shows them. */
export async function shootGallery(input: GalleryInput): Promise<Picture[]> {
  mkdirSync(input.out, { recursive: true });
  const kinds = pageKinds(input.site).filter(({ route }) => isWanted(route, input.kinds));
  const modes = MODES.filter(({ name }) => isWanted(name, input.modes));
  const server = await serveFolder(input.site);
  const browser = await launchBrowser();
  const pictures: Picture[] = [];
  try {
    for (const mode of modes) {
      const context = await browser.newContext({
        viewport: { width: mode.width, height: 844 },
        colorScheme: mode.dark ? "dark" : "light",
        locale: "zh-CN",
        reducedMotion: "reduce",
      });
      await context.addInitScript(
        (aids) => localStorage.setItem("sunlit-reading", aids),
        JSON.stringify(mode.aids ?? {}),
      );
      const page = await context.newPage();
      await page.emulateMedia({ media: mode.print ? "print" : "screen" });
      for (const { route, address } of kinds) {
        await page.goto(server.address + address, { waitUntil: "load" });
        // Pictures and charts below the fold are drawn when they are scrolled to.
        await page.evaluate(async () => {
          for (let y = 0; y < document.body.scrollHeight; y += 700) {
            scrollTo(0, y);
            await new Promise((done) => setTimeout(done, 15));
          }
          scrollTo(0, 0);
        });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        const file = `${route.replace(".astro", "").replaceAll("/", "_")}-${mode.name}.png`;
        await page.screenshot({ path: join(input.out, file), fullPage: true });
        input.onPicture?.(file);
        pictures.push({ route, title: await page.title(), mode, file, overflow });
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  writeFileSync(join(input.out, "index.html"), galleryPage(pictures));
  return pictures;
}

function isWanted(name: string, words: readonly string[] | undefined): boolean {
  return !words?.length || words.some((word) => name.includes(word));
}

function galleryPage(pictures: readonly Picture[]): string {
  const titles = new Map(pictures.map(({ route, title }) => [route, title]));
  const rows = [...titles].map(([route, title]) => {
    const figures = pictures
      .filter((picture) => picture.route === route)
      .map(
        ({ mode, file, overflow }) =>
          `<figure><a href="${encodeURIComponent(file)}"><img src="${encodeURIComponent(file)}" alt="${escapeHtml(title)}，${mode.name}" loading="lazy"></a>` +
          `<figcaption>${mode.name}${overflow > 0 ? `，<strong>宽出 ${overflow} 像素</strong>` : ""}</figcaption></figure>`,
      );
    return `<section><h2>${escapeHtml(title)}</h2><p>${route}</p><div>${figures.join("")}</div></section>`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>各种网页的样子</title><style>${STYLE}</style><h1>各种网页的样子</h1>${rows.join("")}</html>\n`;
}

const STYLE =
  "body{font-family:system-ui;margin:2rem}div{display:flex;gap:1rem;overflow-x:auto}figure{margin:0;flex:none}" +
  "img{height:28rem;width:auto;max-width:20rem;object-fit:cover;object-position:top;border:1px solid #999}strong{color:#a00}";
