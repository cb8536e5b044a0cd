import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pageKinds } from "../support/page-kinds.ts";
import { launchBrowser } from "./support/browser.ts";
import { seenWords } from "./support/seen-words.ts";
import { serveFolder, type SearchSite } from "./search-harness.ts";

const kinds = pageKinds(inject("demoSite"));
const whole = kinds.filter(({ address }) => !address.startsWith("embed/"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LONG = 600_000;
let site: SearchSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveFolder(inject("demoSite"));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("the kinds of pages are taken from the files that make pages", () => {
  const routes = kinds.map(({ route }) => route);
  expect(routes).toEqual(
    expect.arrayContaining(["index.astro", "cases/[id].astro", "cases/[...list].astro"]),
  );
  expect(new Set(routes).size).toBe(routes.length);
  expect(kinds.length).toBeGreaterThan(40);
});

describe("axe", () => {
  test("notices what it is there to notice", async () => {
    await onEach(whole.slice(0, 1), {}, async (page) => {
      await page.evaluate(() =>
        document.querySelector("main")!.insertAdjacentHTML("beforeend", "<img src=x>"),
      );
      expect(await findings(page)).toContainEqual(expect.stringContaining("image-alt"));
    });
  });

  test(
    "finds nothing on any kind of page by daylight, and no faint words in the dark",
    async () => {
      const found = await onEach(kinds, { colorScheme: "light" }, async (page) => {
        const faults = await findings(page);
        // Darkness changes colours and nothing else.
        await page.emulateMedia({ colorScheme: "dark" });
        return [...faults, ...(await findings(page, ["color-contrast"]))];
      });
      expect(found).toEqual([]);
    },
    LONG,
  );

  test(
    "finds nothing on any kind of page in large type",
    async () => {
      expect(await onEach(kinds, {}, (page) => findings(page), { type: "large" })).toEqual([]);
    },
    LONG,
  );
});

test("a style or a script that stands in a page is kept out by the policy, and noticed", async () => {
  const found = await onEach(whole.slice(0, 1), {}, async (page) => {
    await page.evaluate(() => {
      document.querySelector("main")!.insertAdjacentHTML("beforeend", '<p style="color:red">x</p>');
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      document.body.append(script);
    });
    return [await page.title()];
  });
  expect(found.join()).toMatch(/inline style/);
  expect(found.join()).toMatch(/inline script/);
  expect(found).not.toContain("/ run");
});

describe("narrow and enlarged", () => {
  test("something too wide is noticed", async () => {
    const found = await onEach(whole.slice(0, 1), { viewport: { width: 320, height: 800 } }, async (page) => {
      await page.evaluate(() => {
        document.querySelector("main")!.insertAdjacentHTML("beforeend", "<p>x</p>");
        document.querySelector<HTMLElement>("main > p:last-child")!.style.width = "40rem";
      });
      return tooWide(page);
    });
    expect(found).toHaveLength(1);
  });

  test(
    "no kind of page is too wide at 320 px or at 200 %, or loses words when type is large or doubled, as WeChat does",
    async () => {
      const found = await onEach(kinds, {}, async (page) => {
        const faults: string[] = [];
        for (const width of [320, 640]) {
          await page.setViewportSize({ width, height: 800 });
          faults.push(...(await tooWide(page)));
        }
        await page.setViewportSize({ width: 390, height: 844 });
        const before = await seenWords(page);
        await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
        faults.push(...(await tooWide(page)), ...(await cutOff(page)), ...(await lost(page, before)));
        await page.evaluate(() => {
          document.documentElement.style.fontSize = "";
          document.documentElement.dataset["type"] = "large";
        });
        return [...faults, ...(await cutOff(page)), ...(await lost(page, before))];
      });
      expect(found).toEqual([]);
    },
    LONG,
  );

  test("words that are hidden or cut off in large type are noticed", async () => {
    const found = await onEach(whole.slice(0, 1), {}, async (page) => {
      const before = await seenWords(page);
      await page.evaluate(() => {
        const heading = document.querySelector("h1")!;
        heading.insertAdjacentHTML("afterend", "<p>cut</p>");
        Object.assign((heading.nextElementSibling as HTMLElement).style, {
          height: "1rem",
          overflow: "hidden",
          lineHeight: "2rem",
        });
        heading.style.display = "none";
      });
      return [...(await cutOff(page)), ...(await lost(page, before))];
    });
    expect(found.join()).toMatch(/cut off: p/);
    expect(found.join()).toMatch(/lost: /);
  });
});

test(
  "every kind of page is complete without JavaScript",
  async () => {
    const read = async (page: Page) => [await page.locator("main").innerText()];
    const bare = await onEach(whole, { javaScriptEnabled: false }, read);
    const found = bare.filter((text) => /加载中|请稍候|启用 ?JavaScript/.test(text) || text.length < 60);
    expect(found).toEqual([]);
    expect(bare.length).toBe(whole.length);
  },
  LONG,
);

test(
  "by keyboard alone every control on every kind of page is reached, in sight and marked",
  async () => {
    const found = await onEach(whole, { viewport: { width: 1280, height: 900 } }, keyboardFaults);
    expect(found).toEqual([]);
  },
  LONG,
);

test("a control that the keyboard cannot reach, or that shows no mark, is noticed", async () => {
  const found = await onEach(whole.slice(0, 1), {}, async (page) => {
    await page.evaluate(() => {
      const add = (html: string) => document.querySelector("main")!.insertAdjacentHTML("beforeend", html);
      add('<button id="gone">weg</button>');
      const gone = document.getElementById("gone")!;
      gone.addEventListener("focus", () => gone.blur());
      add('<a href="/" id="bare">bloß</a>');
      document.getElementById("bare")!.style.cssText = "outline:0;box-shadow:none";
    });
    return keyboardFaults(page);
  });
  expect(found.join()).toMatch(/weg/);
  expect(found.join()).toMatch(/bloß/);
});

/** Opens each kind in one browser window and gathers what is found, with the address before it. */
async function onEach(
  some: typeof kinds,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<string[] | void>,
  reading: object = {},
): Promise<string[]> {
  const context: BrowserContext = await browser.newContext({
    locale: "zh-CN",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    viewport: { width: 390, height: 844 },
    ...options,
  });
  await context.addInitScript(
    (kept) => localStorage.setItem("sunlit-reading", kept),
    JSON.stringify(reading),
  );
  const page = await context.newPage();
  const found: string[] = [];
  // On any page, in any mode: what the headers that the office sends keep from being drawn or run.
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) found.push(`${page.url()} ${message.text()}`);
  });
  for (const { address } of some) {
    await page.goto(site.address + address);
    found.push(...((await look(page)) ?? []).map((one) => `/${address} ${one}`));
  }
  await context.close();
  return found;
}

/** What axe finds, by all its rules or by some. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { violations } = await (
      window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
    ).axe.run(only ? { runOnly: { type: "rule", values: only } } : {});
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    interface Violation {
      id: string;
      nodes: { html: string }[];
    }
  }, rules);
}

/** Says by how much a page can be pushed sideways, and what reaches farthest. */
function tooWide(page: Page): Promise<string[]> {
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
function cutOff(page: Page): Promise<string[]> {
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
async function lost(page: Page, before: readonly string[]): Promise<string[]> {
  const after = new Set(await seenWords(page));
  return before.filter((text) => !after.has(text)).map((text) => `lost: ${text}`);
}

/** Controls that Tab did not come to, came to out of sight, or left without a mark. */
async function keyboardFaults(page: Page): Promise<string[]> {
  const count = await watchFocus(page);
  for (let press = 0; press < count + 3; press += 1) await page.keyboard.press("Tab");
  // A chart that came into view brought buttons of its own.
  const more = (await countControls(page)) - count;
  for (let press = 0; press < more; press += 1) await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const { missed, faults } = window as unknown as { missed: Set<HTMLElement>; faults: string[] };
    const names = [...missed].map((one) => `not reached: ${(one.textContent ?? "").trim().slice(0, 20)}`);
    return [...new Set([...faults, ...names])];
  });
}

const CONTROLS =
  "a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

function countControls(page: Page): Promise<number> {
  return page.evaluate(
    (controls) =>
      Array.from(document.querySelectorAll<HTMLElement>(controls)).filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0,
      ).length,
    CONTROLS,
  );
}

/** Notes in the page what focus comes to; returns how many controls there are. */
function watchFocus(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const controls = Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0,
    );
    const told = window as unknown as { missed: Set<HTMLElement>; faults: string[] };
    told.missed = new Set(controls);
    told.faults = [];
    addEventListener("focusin", ({ target }) => {
      const one = target as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      const name = (one.textContent ?? "").trim().slice(0, 20) || one.tagName;
      if (document.activeElement !== one) return;
      told.missed.delete(one);
      if ((outlineStyle === "none" || outlineWidth === "0px") && boxShadow === "none")
        told.faults.push(`no mark on ${name}`);
      const box = one.getBoundingClientRect();
      if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth)
        told.faults.push(`out of sight: ${name}`);
    });
    return controls.length;
  }, CONTROLS);
}
