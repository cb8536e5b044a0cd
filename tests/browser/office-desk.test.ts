import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adminBundle } from "../../admin/server/admin-bundle.ts";
import { messyLedger, secrets } from "../fixtures/messy-ledger.ts";
import { adminPassword, makeCommunity, openOffice, staff, type Community } from "../server/office-kit.ts";
import { launchBrowser, officePage } from "./support/browser.ts";
import { signIn } from "./support/admin-form.ts";

let browser: Browser;
let adminDir: string;
beforeAll(async () => {
  adminDir = await adminBundle(() => {});
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a messy ledger is imported and taken back on a phone, and none of its private cells is ever shown", async () => {
  const community = makeCommunity();
  const { page, faults, url } = await signedIn(community, 390);
  await page.goto(`${url}/admin/import.html`);
  await page.getByLabel("台账文件").setInputFiles({
    name: "台账.xlsx",
    mimeType: "application/octet-stream",
    buffer: messyLedger("xlsx"),
  });
  await page.getByText("共 5 行，可以导入 2 行，有错 3 行。").waitFor();
  await shot(page, "import-390");
  for (const secret of secrets.slice(0, 3))
    expect(await page.locator("main").innerText()).not.toContain(secret);
  expect(await page.getByText("B 列“受理日期”：“2024/13/5”没有这一天。").count()).toBe(1);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);

  const go = page.getByRole("button", { name: "导入 2 条" });
  expect(await go.isDisabled()).toBe(true);
  await page.getByLabel("跳过有错的 3 行").check();
  await go.click();
  await page.getByText("已导入 2 条").waitFor();
  expect(community.git("show", "--format=%s", "--stat", "main")).toContain("导入案件 2 条");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "撤销这次导入" }).click();
  await page.getByText("已撤销，去掉了 2 条。").waitFor();
  expect(community.git("diff", "--stat", "main~2", "main")).toBe("");
  expect(faults).toEqual([]);
});

test("a column is matched otherwise and the rows are judged anew", async () => {
  const { page, url } = await signedIn(makeCommunity(), 1280);
  await page.goto(`${url}/admin/import.html`);
  const csv = "日期,说了啥,类别,小区\n2024-03-05,路灯不亮,公共设施,北苑\n";
  await page
    .getByLabel("台账文件")
    .setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByText("可以导入 0 行，有错 1 行").waitFor();
  await page.getByLabel("B 列导入成").selectOption({ label: "诉求摘要" });
  await page.getByText("可以导入 1 行，有错 0 行").waitFor();
  await shot(page, "import-1280");
});

test("today's work is listed by kind, narrowed to a unit, fits a phone and one sheet of A4, and lists are exported", async () => {
  const community = makeCommunity(["LJ-2024-0001", "LJ-2024-0002"]);
  const { page, faults } = await signedIn(community, 390);
  await page.getByRole("link", { name: "今日待办" }).click();
  await page.getByRole("heading", { name: "已经超期（2）" }).waitFor();
  expect(await page.getByText("超期", { exact: false }).count()).toBeGreaterThan(2);
  await page.getByLabel("哪里").selectOption("北苑");
  expect(await page.locator("main").innerText()).toContain("共 2 件，北苑");
  await shot(page, "today-390");
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载 .xlsx" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("案件-2024-04-01.xlsx");
  const sheet = Object.values(read(readFileSync(await download.path()), { cellNF: true }).Sheets)[0]!;
  expect([sheet["A1"]?.v, sheet["A2"]?.v, sheet["C2"]?.z]).toEqual(["编号", "LJ-2024-0001", "yyyy-mm-dd"]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByLabel("哪里").selectOption("");
  await shot(page, "today-1280");
  expect(faults).toEqual([]);
});

test("a step's note begins with a phrase of the chosen workflow, and can be changed", async () => {
  const community = makeCommunity();
  const workflow = join(community.contentDir, "workflows/standard.yml");
  const lines = "    phrases:\n      - text: 已登记，三天内回话。\n";
  writeFileSync(
    workflow,
    readFileSync(workflow, "utf8").replace("    stage: intake\n", `    stage: intake\n${lines}`),
  );
  community.git("commit", "-aqm", "phrases");
  const { page, url } = await signedIn(community, 1280);
  await page.goto(`${url}/admin/#/collections/case/entries/LJ-2024-0001`);
  const phrases = page.getByLabel("插入常用写法").first();
  // The step is folded, as steps of a saved case are; its field is there all the same.
  await phrases.selectOption("已登记，三天内回话。", { force: true });
  const note = page.locator('textarea[id^="note-field"]').first();
  expect(await note.inputValue()).toBe("已登记。\n已登记，三天内回话。");
  await shot(page, "step-note-1280");
});

async function signedIn(community: Community, width: number) {
  const office = await openOffice(community, { adminDir, today: () => "2024-04-01" });
  await staff(office);
  const { page, faults } = await officePage(browser, { width, height: 900 });
  page.setDefaultTimeout(90_000);
  await signIn(page, `${office.url}/admin/`, "admin", adminPassword);
  // Before the sign-in the office says that nobody is signed in, which the browser notes.
  faults.length = 0;
  return { page, faults, url: office.url };
}

/** A picture for whoever asks to see one, by naming a folder in SUNLIT_SHOTS. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env["SUNLIT_SHOTS"];
  if (folder) writeFileSync(join(folder, `${name}.png`), await page.screenshot({ fullPage: true }));
}
