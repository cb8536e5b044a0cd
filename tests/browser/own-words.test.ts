import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { writeOwnCommunity } from "../fixtures/own-community.ts";
import { listCases } from "../server/list-cases.ts";
import { signIn } from "./support/admin-form.ts";
import { launchBrowser, officePage } from "./support/browser.ts";
import { smallOffice, type SmallOffice } from "./support/small-office.ts";

const patient = { timeout: 15_000 };
let browser: Browser;
let place: SmallOffice;
let signedIn: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  place = await smallOffice(inject("adminDir"), { write: writeOwnCommunity, build: listCases });
  const { page } = await officePage(browser);
  await signIn(page, place.admin, "admin", place.office.firstAccount!.password);
  signedIn = page.context();
  signedIn.setDefaultTimeout(patient.timeout);
});

afterAll(async () => {
  await browser?.close();
  await place?.close();
});

test.each([
  ["place", { kind: "微网格" }],
  ["meeting", { kind: "渡口茶桌会" }],
  ["listing", { category: "摆渡出行" }],
  ["assessment", { kind: "渡船评议" }],
])("the form of a %s offers the words that the community added: %o", async (collection, words) => {
  await fill(await newEntry(collection), words);
});

test("the form of a case offers them too, and the steps of the added workflow one after the other", async () => {
  const page = await newEntry("case");
  await fill(page, {
    category: "河道保洁",
    channel: "渡口茶桌",
    place: "北苑 东微网格",
    workflow: "茶桌三步",
  });
  const next = page.locator(".next-steps button");
  await expect.poll(() => next.allTextContents(), patient).toEqual(["＋ 摆茶桌"]);
  await next.click();
  await expect.poll(() => next.allTextContents(), patient).toEqual(["＋ 记下来"]);
});

async function newEntry(collection: string): Promise<Page> {
  const page = await signedIn.newPage();
  await page.goto(`${place.admin}#/collections/${collection}/new`);
  return page;
}

/** Opens each field's list, sees the word in it and picks it. */
async function fill(page: Page, words: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, word] of Object.entries(words)) {
    await page.locator(`input[id^="${field}-field"]`).click();
    const options = page.getByRole("option");
    await expect.poll(() => options.allTextContents(), patient).toContain(word);
    expect(await options.allTextContents()).not.toContain("没有这个词");
    await options.getByText(word, { exact: true }).click();
  }
}
