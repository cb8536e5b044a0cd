import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pageKinds } from "../support/page-kinds.ts";
import { serveFolder, type SearchSite } from "./search-harness.ts";
import { looksFindings, structureFindings, thinOut } from "./support/axe.ts";
import { launchBrowser } from "./support/browser.ts";
import { cutOff, lost, smallText, tooWide } from "./support/fit.ts";
import { keyboardFaults } from "./support/keyboard.ts";
import { seenWords } from "./support/seen-words.ts";
import { PHONE, walk } from "./support/walk.ts";

const kinds = pageKinds(inject("demoSite"));
const whole = kinds.filter(({ address }) => !address.startsWith("embed/"));
const DESK = { width: 1280, height: 900 };
let site: SearchSite;
let browser: Browser;
/** What was found on every kind of page in one visit to each, with the address before it. */
const faults: Record<"structure" | "looks" | "fit" | "large" | "keyboard" | "policy", string[]> = {
  structure: [],
  looks: [],
  fit: [],
  large: [],
  keyboard: [],
  policy: [],
};

beforeAll(async () => {
  site = await serveFolder(inject("demoSite"));
  browser = await launchBrowser();
  await walk(browser, { base: site.address, addresses: kinds.map(({ address }) => address), look: visit });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function visit(page: Page, address: string, refused: readonly string[]): Promise<void> {
  const note = (kind: keyof typeof faults, found: readonly string[]) =>
    faults[kind].push(...found.map((one) => `/${address} ${one}`));
  note("structure", await structureFindings(page));
  note("fit", await narrowFaults(page));
  note("large", await largeFaults(page));
  await page.setViewportSize(DESK);
  // What is framed by other sites is all looks and one link.
  if (!address.startsWith("embed/")) note("keyboard", await keyboardFaults(page));
  await page.setViewportSize(PHONE);
  if (address === "") await page.getByRole("button", { name: "助读" }).click();
  await thinOut(page);
  for (const [name, wear] of looks) {
    await wear(page);
    note(
      "looks",
      (await looksFindings(page)).map((one) => `${name} ${one}`),
    );
    // Head and foot are the same on every page; the home page shows theirs in all looks.
    if (address !== "")
      await page.evaluate(() =>
        document.querySelectorAll(".masthead, .footer").forEach((one) => one.remove()),
      );
  }
  note("policy", refused);
}

/** Ways a page can look; each is put on over the one before, in place. */
const looks: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ["daylight", (page) => page.emulateMedia({ colorScheme: "light" })],
  ["dark", (page) => page.emulateMedia({ colorScheme: "dark" })],
  ["large", (page) => page.emulateMedia({ colorScheme: "light" }).then(() => setAid(page, "type", "large"))],
  ["black on yellow", (page) => setAid(page, "contrast", "black-on-yellow")],
  ["yellow on black", (page) => setAid(page, "contrast", "yellow-on-black")],
];

/** What a press of a reading aid does to the page. */
function setAid(page: Page, name: "type" | "contrast", value: string): Promise<void> {
  return page.evaluate(([key, to]) => void (document.documentElement.dataset[key!] = to), [name, value]);
}

/** At 320 px, which is 1280 px at 400 %; at 200 %; and with all type doubled, as WeChat does. */
async function narrowFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await tooWide(page)));
  }
  await page.setViewportSize(PHONE);
  const before = await seenWords(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  found.push(...(await tooWide(page)), ...(await cutOff(page)), ...(await lost(page, before)));
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  return found;
}

async function largeFaults(page: Page): Promise<string[]> {
  const before = await seenWords(page);
  await setAid(page, "type", "large");
  const found = [...(await cutOff(page)), ...(await lost(page, before)), ...(await smallText(page, 24))];
  await page.setViewportSize({ width: 360, height: 800 });
  found.push(...(await tooWide(page)));
  // Large type that the reader's app enlarges once more.
  await page.evaluate(() => (document.documentElement.style.fontSize = "150%"));
  found.push(...(await tooWide(page)));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "";
    delete document.documentElement.dataset["type"];
  });
  return found;
}

test("the kinds of pages are taken from the files that make pages", () => {
  const routes = kinds.map(({ route }) => route);
  expect(routes).toEqual(
    expect.arrayContaining(["index.astro", "cases/[id].astro", "cases/[...list].astro"]),
  );
  expect(new Set(routes).size).toBe(routes.length);
  expect(kinds.length).toBeGreaterThan(40);
});

describe("on every kind of page", () => {
  test("axe finds nothing in how it is built", () => expect(faults.structure).toEqual([]));

  test("axe finds nothing in its looks by daylight, in the dark, in large type and in high contrast", () =>
    expect(faults.looks).toEqual([]));

  test("nothing is too wide at 320 px or at 200 %, or lost when type is doubled, as WeChat does", () =>
    expect(faults.fit).toEqual([]));

  test("nothing is lost, cut off, smaller than 24 px or too wide at 360 px in large type", () =>
    expect(faults.large).toEqual([]));

  test("by keyboard alone every control is reached, in sight and marked", () =>
    expect(faults.keyboard).toEqual([]));

  test("no style and no script stands in the page", () => expect(faults.policy).toEqual([]));

  test("it is complete without JavaScript", async () => {
    const bare = await walk(browser, {
      base: site.address,
      addresses: whole.map(({ address }) => address),
      options: { javaScriptEnabled: false },
      look: (page) => page.locator("main").innerText(),
    });
    const found = bare.filter((text) => /加载中|请稍候|启用 ?JavaScript/.test(text) || text.length < 60);
    expect(found).toEqual([]);
    expect(bare.length).toBe(whole.length);
  }, 300_000);
});

describe("what is there to notice faults", () => {
  test("notices a picture without words, and words too faint to read", async () => {
    const found = await onFirst(async (page) => {
      await page.evaluate(() => {
        document.querySelector("main")!.insertAdjacentHTML("beforeend", "<img src=x><p>faint</p>");
        document.querySelector<HTMLElement>("main > p:last-child")!.style.color = "#ddd";
      });
      return [...(await structureFindings(page)), ...(await looksFindings(page))];
    });
    expect(found).toContainEqual(expect.stringContaining("image-alt"));
    expect(found).toContainEqual(expect.stringContaining("color-contrast"));
  });

  test("leaves three of neighbours that are built alike, and each that differs", async () => {
    const left = await onFirst(async (page) => {
      await page.evaluate(() => {
        const row = (mark: string) => `<tr${mark}><td><a href="/${Math.random()}">x</a></td></tr>`;
        document.querySelector("main")!.innerHTML =
          `<table><tbody>${row("").repeat(7)}${row(' class="other"')}</tbody></table>`;
      });
      await thinOut(page);
      return page
        .locator("main tr")
        .evaluateAll((rows) => rows.map((one) => one.getAttribute("class") ?? ""));
    });
    expect(left).toEqual(["", "", "", "other"]);
  });

  test("notices a style and a script that stand in a page", async () => {
    const found = await onFirst(async (page, _, refused) => {
      await page.evaluate(() => {
        document.querySelector("main")!.insertAdjacentHTML("beforeend", '<p style="color:red">x</p>');
        const script = document.createElement("script");
        script.textContent = "document.title = 'run'";
        document.body.append(script);
      });
      return [await page.title(), ...refused];
    });
    expect(found.join()).toMatch(/inline style/);
    expect(found.join()).toMatch(/inline script/);
    expect(found).not.toContain("run");
  });

  test("notices something too wide", async () => {
    const found = await onFirst(async (page) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.evaluate(() => {
        document.querySelector("main")!.insertAdjacentHTML("beforeend", "<p>x</p>");
        document.querySelector<HTMLElement>("main > p:last-child")!.style.width = "40rem";
      });
      return tooWide(page);
    });
    expect(found).toHaveLength(1);
  });

  test("notices words that are hidden, cut off or small", async () => {
    const found = await onFirst(async (page) => {
      const before = await seenWords(page);
      await page.evaluate(() => {
        const heading = document.querySelector("h1")!;
        heading.insertAdjacentHTML("afterend", "<p>cut</p>");
        Object.assign((heading.nextElementSibling as HTMLElement).style, {
          height: "1rem",
          overflow: "hidden",
          lineHeight: "2rem",
          fontSize: "10px",
        });
        heading.style.display = "none";
      });
      return [...(await cutOff(page)), ...(await lost(page, before)), ...(await smallText(page, 12))];
    });
    expect(found.join()).toMatch(/cut off: p/);
    expect(found.join()).toMatch(/lost: /);
    expect(found.join()).toMatch(/10 px: cut/);
  });

  test("notices a control that the keyboard cannot reach, or that shows no mark", async () => {
    const found = await onFirst(async (page) => {
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

  async function onFirst(
    look: (page: Page, address: string, refused: readonly string[]) => Promise<string[]>,
  ): Promise<string[]> {
    return (await walk(browser, { base: site.address, addresses: [whole[0]!.address], look })).flat();
  }
});
