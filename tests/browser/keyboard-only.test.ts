import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { input } from "./support/admin-form.ts";
import { launchBrowser, officePage } from "./support/browser.ts";
import { Keys } from "./support/keys.ts";
import { smallOffice, type SmallOffice } from "./support/small-office.ts";

const patient = { timeout: 20_000 };
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

test("a case and minutes are written, saved and sent to review without a mouse, and one always sees where one is", async () => {
  const { page } = await officePage(browser);
  page.on("dialog", (dialog) => void dialog.accept());
  const keys = new Keys(page);
  await page.goto(place.admin);
  await page.getByLabel("用户名").waitFor();
  await page.keyboard.type("admin");
  await page.keyboard.press("Tab");
  await page.keyboard.type(place.office.firstAccount!.password);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "草稿与审核" }).waitFor();

  await keys.press(/^案件$/);
  await keys.press(/^＋ 新建案件$/);
  await expect.poll(() => input(page, "id").inputValue(), patient).toMatch(/^LJ-/);
  await keys.write("title", "路灯不亮");
  await keys.press(/^今天$/);
  await keys.choose("channel", "意见收集箱");
  await keys.choose("category", "环境卫生");
  await keys.choose("urgency", "一般");
  await keys.choose("place", "锦桥小区6号楼");
  await keys.write("summary", "晚上看不清路。");
  await keys.choose("workflow", "说、议、办、回、评");
  await keys.choose("tier", "自治");
  await keys.choose("unit", "兰锦社区居民委员会");
  await keys.press(/^＋ 说$/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), patient).toBe("＋ 议");
  await keys.to(/^note-field/, "Shift+Tab");
  await page.keyboard.type("已登记。");
  await saveAndSendToReview(keys);
  const [id] = place.git("branch", "--list", "cms/case/*").match(/LJ-\d+-\d+/)!;
  const text = place.git("show", `cms/case/${id}:cases/${id.slice(3, 7)}/${id}.md`);
  expect(text).toMatch(/place: jinqiao-6/);
  expect(text).toMatch(/step: 说[\s\S]*已登记。/);

  await keys.press(/^← ?案件/, "Shift+Tab");
  await keys.press(/^议事纪要$/);
  await keys.press(/^＋ 新建议事纪要$/);
  await expect.poll(() => input(page, "id").inputValue(), patient).toMatch(/^YS-/);
  await keys.write("title", "停车难议事");
  await keys.choose("kind", "阳光议事会");
  await keys.to(/^day-field/);
  await page.keyboard.type("01022024");
  await keys.write("venue", "社区议事亭");
  await keys.write("expected", "20");
  await keys.write("present", "17");
  await keys.press(/^添加议题/);
  await keys.write("title", "划线");
  await keys.write("eligible", "17");
  await keys.write("inFavour", "15");
  await keys.write("against", "2");
  await page.getByText("同意 15＋反对 2＋弃权 0＝17 票").waitFor();
  await keys.choose("result", "通过");
  await keys.to(/^body-field|^请|^DIV/);
  await saveAndSendToReview(keys);
  const minutes = place.git("branch", "--list", "cms/meeting/*").match(/YS-\d+-\d+/)![0];
  expect(place.git("show", `cms/meeting/${minutes}:meetings/${minutes}.md`)).toMatch(/inFavour: 15/);

  await keys.press(/^账号$/, "Shift+Tab");
  await keys.press(/^退出登录/, "ArrowDown");
  await page.getByLabel("用户名").waitFor();
  expect([...keys.unseen]).toEqual([]);
}, 240_000);

async function saveAndSendToReview(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.press(/^保存$/, "Shift+Tab");
  await page.getByText("已保存为草稿").first().waitFor();
  await keys.press(/^状态: 草稿/);
  await page.getByText("审核中", { exact: true }).waitFor();
  await keys.press(/^审核中/, "ArrowDown");
  await page.getByText("状态已更新").waitFor();
}
