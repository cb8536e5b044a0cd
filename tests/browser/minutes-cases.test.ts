import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { formatEntryText } from "../../src/entry-files/index.ts";
import { input, signIn } from "./support/admin-form.ts";
import { launchBrowser, officePage } from "./support/browser.ts";
import { smallOffice, type SmallOffice } from "./support/small-office.ts";

let browser: Browser;
let place: SmallOffice;

beforeAll(async () => {
  browser = await launchBrowser();
  place = await smallOffice(inject("adminDir"));
  const content = place.git("rev-parse", "--show-toplevel");
  mkdirSync(join(content, "meetings"));
  writeFileSync(join(content, "meetings/YS-2020-0001.md"), formatEntryText(meeting, "md"));
  place.git("add", ".");
  place.git("-c", "user.name=社区", "-c", "user.email=office@example.org", "commit", "-q", "-m", "纪要");
});

afterAll(async () => {
  await browser?.close();
  await place?.close();
});

test("on the form of a meeting a button makes a draft case of an item and opens it", async () => {
  const { page } = await officePage(browser);
  page.on("dialog", (dialog) => void dialog.accept());
  await signIn(page, place.admin, "admin", place.office.firstAccount!.password);
  expect(await page.getByRole("button", { name: "把会上的事立为案件" }).count()).toBe(0);
  await page.goto(`${place.admin}#/collections/meeting/entries/YS-2020-0001`);
  await page.getByRole("button", { name: "把会上的事立为案件" }).click();
  const dialog = page.getByRole("dialog", { name: "把会上的事立为案件" });
  await dialog.getByLabel("议题", { exact: true }).selectOption({ label: "1．北门车棚漏雨" });
  await dialog.getByLabel("类别", { exact: true }).selectOption({ label: "公共设施" });
  if (process.env["SHOT"]) await page.screenshot({ path: process.env["SHOT"] });
  await page.getByRole("button", { name: "立案，打开草稿" }).click();
  await page.waitForURL(/collections\/case\/entries\/LJ-2020-0001/);
  await expect.poll(() => input(page, "title").inputValue(), { timeout: 20_000 }).toBe("北门车棚漏雨");
  expect(place.git("show", "cms/case/LJ-2020-0001:cases/2020/LJ-2020-0001.md")).toContain(
    "meeting: YS-2020-0001",
  );
}, 120_000);

const meeting = {
  id: "YS-2020-0001",
  title: "夜话",
  kind: "night-talk",
  state: "held",
  day: "2020-06-05",
  place: "lanxi",
  venue: "架空层",
  agenda: [
    { title: "北门车棚漏雨", raisedBy: "楼道长", background: "雨天车座都是湿的。", result: "informed" },
  ],
};
