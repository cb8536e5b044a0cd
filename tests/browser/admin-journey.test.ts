import sharp from "sharp";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { choose, input, signIn, type } from "./support/admin-form.ts";
import { launchBrowser, officePage } from "./support/browser.ts";
import { smallOffice, type SmallOffice } from "./support/small-office.ts";

const patient = { timeout: 15_000 };
let browser: Browser;
let place: SmallOffice;

beforeAll(async () => {
  browser = await launchBrowser();
  place = await smallOffice(inject("adminDir"));
});

afterAll(async () => {
  await browser?.close();
  await place?.close();
});

async function signedIn(): Promise<Page> {
  const { page } = await officePage(browser);
  page.on("dialog", (dialog) => void dialog.accept());
  await signIn(page, place.admin, "admin", place.office.firstAccount!.password);
  return page;
}

test("a wrong password is answered in Chinese and lets nobody in", async () => {
  const { page } = await officePage(browser);
  await page.goto(place.admin);
  await page.getByLabel("用户名").fill("admin");
  await page.getByLabel("密码").fill("不是这个密码");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect.poll(() => page.getByRole("alert").textContent(), patient).toMatch(/密码/);
  expect(await page.getByRole("link", { name: "草稿与审核" }).count()).toBe(0);
});

test("minutes with a picture, written, approved and published in the admin, stand on the public site", async () => {
  const page = await signedIn();
  await page.getByRole("link", { name: "议事纪要" }).click();
  await page.getByRole("link", { name: "新建议事纪要" }).click();
  const year = new Date().getFullYear();
  const id = `YS-${year}-0001`;
  await expect.poll(() => input(page, "id").inputValue(), patient).toBe(id);

  await type(page, "title", "停车难第三次议事");
  await choose(page, "kind", "阳光议事会");
  await page.locator('[id^="day-field"]').fill(`${year}-01-01`);
  await type(page, "venue", "社区议事亭");
  await page.getByRole("button", { name: "添加议题" }).click();
  await type(page, "title", "划线以后怎么停", 1);
  await addPicture(page, "会议现场.png", "居民代表围坐在亭子里");
  await page.locator("[data-slate-editor]").first().click();
  await page.keyboard.type("大家同意先划线，再试行一个月。");
  await expectInPreview(page, "大家同意先划线，再试行一个月。");

  await save(page);
  expect(page.url()).toContain(`/meeting/entries/${id}`);
  expect(place.git("log", "-1", "--format=%an %s", `cms/meeting/${id}`)).toMatch(/^管理员 新建议事纪要/);

  await page.getByRole("button", { name: "状态: 草稿" }).click();
  await page.getByText("就绪", { exact: true }).click();
  await page.getByText("状态已更新").waitFor();
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("立即发布").click();
  const link = page.getByRole("link", { name: "打开刚发布的网页" });
  await link.waitFor({ timeout: 120_000 });

  const [published] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await published.getByRole("heading", { name: "停车难第三次议事" }).waitFor();
  expect(new URL(published.url()).pathname).toBe(`/meetings/${id}/`);
  await published.getByText("大家同意先划线，再试行一个月。").waitFor();
  await published.getByAltText("居民代表围坐在亭子里").scrollIntoViewIfNeeded();
  await expect.poll(() => naturalWidth(published, "居民代表围坐在亭子里"), patient).toBeGreaterThan(0);

  // A run that crosses the borders of words, as a resident may type it.
  await published.goto(new URL("/search/?q=难第三次议", published.url()).href);
  await published.getByRole("link", { name: "停车难第三次议事" }).waitFor();

  expect(place.git("log", "main", "--format=%an", "--", `meetings/${id}.md`)).toContain("管理员");
  expect(place.git("show", `main:meetings/${id}.md`)).toContain(`day: ${year}-01-01`);
  expect(place.git("ls-tree", "--name-only", "main", "media/")).toMatch(/^media\/[a-p]{16}\.webp$/m);
  expect(place.git("branch", "--list", "cms/*")).toBe("");
}, 180_000);

test("a published entry is opened, changed twice and saved without a conflict of one's own making", async () => {
  const page = await signedIn();
  await openPlace(page, "lanxi");
  expect(await page.getByText("已保存").count()).toBeGreaterThan(0);
  await type(page, "households", "321");
  await save(page);
  await type(page, "households", "322");
  await save(page);
  expect(place.git("show", "cms/place/lanxi:places/lanxi.yml")).toContain("households: 322");
});

test("the later of two savers is told who was faster, and nothing is overwritten", async () => {
  const [first, second] = [await signedIn(), await signedIn()];
  await openPlace(first, "jinqiao");
  await openPlace(second, "jinqiao");
  await type(first, "households", "111");
  await save(first);
  await type(second, "households", "222");
  await second.getByRole("button", { name: "保存", exact: true }).click();
  const versions = second.getByRole("dialog", { name: "两个人改了同一条" });
  await versions.waitFor();
  expect(await versions.innerText()).toMatch(/管理员在 .*\d月\d+日.* 保存过[\s\S]*222[\s\S]*111/);
  await versions.getByRole("button", { name: "先不保存" }).click();
  const refusal = second.getByText(/没有保存：.*管理员已在.*修改过/);
  await refusal.waitFor();
  expect(await refusal.textContent()).not.toMatch(/API_ERROR|Error:/);
  expect(place.git("show", "cms/place/jinqiao:places/jinqiao.yml")).toContain("households: 111");

  await second.getByRole("button", { name: "保存", exact: true }).click();
  await versions.getByRole("radio", { name: /用管理员写的/ }).check();
  await versions.getByRole("button", { name: "按选好的保存" }).click();
  await second.getByText("已保存为草稿").first().waitFor();
  await expect.poll(() => input(second, "households").inputValue(), patient).toBe("111");
});

test("a mobile number in the text is refused with a reason, and nothing is saved", async () => {
  const page = await signedIn();
  await page.goto(`${place.admin}#/collections/notice/new`);
  await expect.poll(() => input(page, "id").inputValue(), patient).toMatch(/^GG-/);
  await type(page, "title", "停水通知");
  await page.getByRole("button", { name: "今天" }).first().click();
  await page.locator("[data-slate-editor]").first().click();
  await page.keyboard.type("有问题请打 13800138000。");
  await page.waitForTimeout(500);
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText(/没有保存：/).waitFor();
  expect(place.git("branch", "--list", "cms/notice/*")).toBe("");
});

test("a draft that names somebody is marked ready only with a tick and a reason for the name", async () => {
  const page = await signedIn();
  await openPlace(page, "lanxi");
  await type(page, "name", "王建国先生的院子");
  await save(page);
  await page.getByRole("button", { name: "状态: 草稿" }).click();
  await page.getByText("就绪", { exact: true }).click();
  const asked = page.getByRole("dialog", { name: "核对像个人信息的话" });
  await asked.locator("mark", { hasText: "王建国" }).waitFor();
  await asked.getByRole("textbox").fill("老院子的旧名，本人同意");
  const go = asked.getByRole("button", { name: "都核对过了" });
  await go.click();
  expect(await asked.count(), "a reason without a tick is not enough").toBe(1);
  await asked.getByRole("checkbox").check();
  await go.click();
  await page.getByText("状态已更新").waitFor();
  expect(place.git("log", "-1", "--format=%s", "cms/place/lanxi")).toContain("就绪");
});

async function openPlace(page: Page, id: string): Promise<void> {
  await page.goto(`${place.admin}#/collections/place/entries/${id}`);
  await input(page, "households").waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("已保存为草稿").first().waitFor();
  await page.getByText("已保存为草稿").first().waitFor({ state: "detached", timeout: 15_000 });
}

async function addPicture(page: Page, name: string, words: string): Promise<void> {
  const buffer = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: "#3a7" } })
    .png()
    .toBuffer();
  await page.getByRole("button", { name: "添加图片" }).click();
  await page.getByRole("button", { name: "选择图片" }).click();
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "使用选中的" }).click();
  await type(page, "alt", words);
  await choose(page, "source", "手绘图、示意图、文件");
}

async function expectInPreview(page: Page, words: string): Promise<void> {
  const preview = page.frameLocator("iframe");
  await preview.getByText(words).waitFor();
  await expect.poll(() => preview.locator("img").first().evaluate(widthOf), patient).toBe(1600);
}

function naturalWidth(page: Page, alt: string): Promise<number> {
  return page.getByAltText(alt).evaluate(widthOf);
}

function widthOf(picture: Element): number {
  return (picture as HTMLImageElement).naturalWidth;
}
