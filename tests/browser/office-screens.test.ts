import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { writtenTypes } from "../../src/content-types/index.ts";
import { Person } from "../server/office-kit.ts";
import { signIn, type } from "./support/admin-form.ts";
import { launchBrowser, officePage } from "./support/browser.ts";
import { latinWords, overTheEdge, tooSmall } from "./support/narrow.ts";
import { smallOffice, type SmallOffice } from "./support/small-office.ts";

/** Numbers' letters, names of programs and files, examples of short names and addresses that hints give. */
const known =
  /^(?:[A-Z]{2}|admin|Excel|WPS|CSV|xlsx?|csv|ICP|https?|ssh|git|Git|gitee|com|shequ|content|main|npm|run|verify|parking|statistics|resolutions|closing|rate)$/;
const form = '[class*="-ControlPaneContainer"]';
let browser: Browser;
let place: SmallOffice;

beforeAll(async () => {
  browser = await launchBrowser();
  place = await smallOffice(inject("adminDir"), { build: () => Promise.resolve() });
});

afterAll(async () => {
  await browser?.close();
  await place?.close();
});

test("no screen of the office is too wide for a phone, has a button too small for a thumb, or speaks English", async () => {
  const { page } = await officePage(browser, { width: 390, height: 844 });
  page.on("dialog", (dialog) => void dialog.accept());
  const { password } = place.office.firstAccount!;
  const found: string[] = [];
  const look = async (screen: string) => {
    const foreign = (await latinWords(page)).filter((word) => !known.test(word));
    const faults = [...(await overTheEdge(page)), ...(await tooSmall(page)), ...foreign];
    found.push(...faults.map((fault) => `${screen}: ${fault}`));
    await shot(page, screen);
  };
  const dialog = async (words: string) => {
    await page.locator(".publish-bar").getByRole("button", { name: words, exact: true }).click();
    await page.getByRole("dialog").getByRole("heading").first().waitFor();
    await look(words);
    await page.keyboard.press("Escape");
  };

  await page.goto(place.admin);
  await page.getByLabel("用户名").waitFor();
  await look("sign-in");
  await signIn(page, place.admin, "admin", password);
  await page.evaluate(() => {
    const wide = document.body.appendChild(document.createElement("p"));
    Object.assign(wide.style, { width: "500px" });
    wide.id = "wide";
    wide.textContent = "overflow";
  });
  expect([...(await overTheEdge(page)), ...(await latinWords(page))].join()).toMatch(/px wide.*overflow/);
  await page.evaluate(() => document.getElementById("wide")!.remove());

  await open(page, "/collections/place");
  await page.getByRole("link", { name: "锦桥小区" }).first().waitFor();
  await look("list");
  await open(page, "/workflow");
  await look("workflow");
  for (const { name, single } of writtenTypes) {
    await open(page, single ? `/collections/settings/entries/${name}` : `/collections/${name}/new`);
    await page.locator(`${form}:not([data-left]) label`).first().waitFor();
    await look(name);
  }

  await open(page, "/collections/place/entries/lanxi");
  await type(page, "households", "222");
  await saveElsewhere(await new Person(place.office.url).signIn("admin", password));
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByRole("dialog", { name: "两个人改了同一条" }).waitFor();
  await look("conflict");
  await page.getByRole("button", { name: "先不保存" }).click();
  await page.getByRole("button", { name: "更多" }).click();
  for (const words of ["退回旧版本", "保存期满", "改密码", "账号管理", "远程仓库"]) await dialog(words);
  for (const screen of ["today", "import"]) {
    await page.goto(`${place.admin}${screen}.html`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look(screen);
  }
  expect(found).toEqual([]);
}, 300_000);

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate(
    ([to, left]) => {
      for (const one of document.querySelectorAll<HTMLElement>(left)) one.dataset["left"] = "";
      location.hash = to;
    },
    [address, form] as const,
  );
}

/** A colleague saves the place that is open here. */
async function saveElsewhere(person: Person): Promise<void> {
  const path = "places/lanxi.yml";
  const { body } = await person.act("getEntry", { path });
  const saved = await person.act("persistEntry", {
    dataFiles: [
      { path, slug: "lanxi", raw: String(body.data).replace(/households: \d+/, "households: 111") },
    ],
    assets: [],
    base: { [path]: body.file.id },
    options: { collectionName: "place", commitMessage: "改户数" },
  });
  expect(saved.status).toBe(200);
}

/** A picture for whoever asks to see one, by naming a folder in SUNLIT_SHOTS. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env["SUNLIT_SHOTS"];
  if (folder) writeFileSync(join(folder, `390-${name}.png`), await page.screenshot());
}
