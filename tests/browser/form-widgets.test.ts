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

async function newEntry(collection: string): Promise<Page> {
  const { page } = await officePage(browser);
  page.on("dialog", (dialog) => void dialog.accept());
  await signIn(page, place.admin, "admin", place.office.firstAccount!.password);
  await page.goto(`${place.admin}#/collections/${collection}/new`);
  await expect.poll(() => input(page, "id").inputValue(), patient).toMatch(/^[A-Z]+-\d{4}-\d+$/);
  return page;
}

test("a case's steps are added by the buttons of its workflow, with today's day, and in no other way", async () => {
  const page = await newEntry("case");
  await page.getByText("先在上面选好“工作流程”").waitFor();
  await choose(page, "workflow", "说、议、办、回、评");
  const next = page.locator(".next-steps button");
  await expect.poll(() => next.allTextContents(), patient).toEqual(["＋ 说"]);
  await next.click();
  await expect.poll(() => next.allTextContents(), patient).toEqual(["＋ 议"]);
  await next.click();
  await expect.poll(() => next.allTextContents(), patient).toEqual(["＋ 办"]);
  const days = page.locator('input[type="date"]');
  const today = await page.evaluate(() => new Date().toLocaleDateString("sv-SE"));
  const given = await days.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(given.filter((day) => day === today)).toHaveLength(2);
  expect(await page.getByRole("button", { name: "添加步骤" }).count()).toBe(0);

  await page.locator('input[id^="step-field"]').first().focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option", { name: "办", exact: true }).click();
  await page.getByText("第 1 步：到“办”之前还缺“说”").waitFor();
});

test("the day a case is due is computed and explained while the form is filled in", async () => {
  const page = await newEntry("case");
  await page.getByText("填好“受理日期”，这里就算出到期日。").waitFor();
  await page.locator('[id^="received-field"]').fill("2024-04-02");
  await choose(page, "tier", "自治");
  await page.getByText("从4月2日起5个工作日，其间清明节不算，到4月10日。").waitFor();
  await choose(page, "urgency", "紧急");
  await page.getByText("从4月2日起24小时，到4月3日。").waitFor();
});

test("a building is found by its estate, below which it stands", async () => {
  const page = await newEntry("case");
  await page.locator('input[id^="place-field"]').click();
  await page.getByRole("option").nth(5).waitFor();
  const names = await page.getByRole("option").allTextContents();
  const at = names.indexOf("锦桥小区6号楼");
  expect(names.indexOf("锦桥小区")).toBeGreaterThanOrEqual(0);
  expect(at).toBeGreaterThan(names.indexOf("锦桥小区"));
  await page.keyboard.type("锦桥小区6");
  await page.keyboard.press("Enter");
  await page.getByText("锦桥小区6号楼", { exact: true }).waitFor();
});

test("votes are added up as they are typed, and what does not add up is said at once", async () => {
  const page = await newEntry("meeting");
  await page.getByRole("button", { name: "添加议题" }).click();
  await type(page, "eligible", "17");
  await type(page, "inFavour", "12");
  await type(page, "against", "3");
  await page.getByText("同意 12＋反对 3＋弃权 0＝15 票").waitFor();
  await page.getByText("合计 15，与有表决权实到 17 对不上").waitFor();
  await type(page, "abstained", "2");
  await page.getByText("同意 12＋反对 3＋弃权 2＝17 票，有表决权实到 17 人，对得上").waitFor();
  expect(await page.getByText("对不上").count()).toBe(0);
});

test("personal data is marked under the field while one types, and masked with one click", async () => {
  const page = await newEntry("notice");
  await type(page, "title", "6号楼2单元501室漏水");
  await page.getByRole("button", { name: "改成 6号楼" }).click();
  await expect.poll(() => input(page, "title").inputValue(), patient).toBe("6号楼漏水");
  await page.locator("[data-slate-editor]").first().click();
  await page.keyboard.type("麦穗儿说的");
  await page.locator("mark", { hasText: "麦穗儿" }).waitFor();
  await page.getByRole("button", { name: "改成 麦某" }).click();
  await expect.poll(() => page.locator("mark").count(), patient).toBe(0);
  await page.locator("[data-slate-editor]").first().click();
  await page.keyboard.type("有事请打13800138000联系");
  await page.locator("mark", { hasText: "13800138000" }).waitFor();
  await page.getByRole("button", { name: "删去" }).click();
  await expect
    .poll(() => page.locator("[data-slate-editor]").first().innerText(), patient)
    .toContain("有事请打联系");
  expect(await page.locator("mark").count()).toBe(0);
});

test("faces are covered by mouse and by keyboard before a picture is saved, and stand nowhere in the repository", async () => {
  const page = await newEntry("meeting");
  await type(page, "title", "打码试验");
  await choose(page, "kind", "阳光议事会");
  await page.locator('[id^="day-field"]').fill("2024-04-02");
  await type(page, "venue", "社区议事亭");
  await page.getByRole("button", { name: "添加议题" }).click();
  await type(page, "title", "只有一项", 1);
  await page.getByRole("button", { name: "添加图片" }).click();
  await page.getByRole("button", { name: "选择图片" }).click();
  const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#e02020" } })
    .png()
    .toBuffer();
  await page.locator("input[type=file]").setInputFiles({ name: "现场.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "使用选中的" }).click();
  await type(page, "alt", "红色的墙");
  await choose(page, "source", "手绘图、示意图、文件");

  await page.getByRole("button", { name: "打码" }).click();
  const sheet = page.locator(".mask__sheet img");
  await expect.poll(async () => (await sheet.boundingBox())?.height ?? 0, patient).toBeGreaterThan(100);
  const { x, y, width, height } = (await sheet.boundingBox())!;
  await page.mouse.move(x + width * 0.05, y + height * 0.05);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.3, y + height * 0.3, { steps: 3 });
  await page.mouse.up();
  await page.getByText("已盖 1 块").waitFor();
  await page.getByRole("button", { name: "加一块" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("已盖 2 块").waitFor();
  for (let press = 0; press < 15; press += 1) await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "加一块" }).click();
  await page.getByRole("button", { name: "撤销一块" }).click();
  await page.getByText("已盖 2 块").waitFor();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/mask.png` });
  await page.getByRole("button", { name: "打上码" }).click();
  await expect.poll(() => page.locator(".mask__dialog[open]").count(), patient).toBe(0);

  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("已保存为草稿").first().waitFor();
  const id = await input(page, "id").inputValue();
  const files = place.git("ls-tree", "-r", "--name-only", `cms/meeting/${id}`, "media/").split("\n");
  expect(files).toHaveLength(1);
  expect(place.git("show", `cms/meeting/${id}:meetings/${id}.md`)).toContain(`/${files[0]}`);
  const picture = sharp(place.gitBytes("show", `cms/meeting/${id}:${files[0]}`));
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const colourAt = (across: number, down: number) => {
    const at =
      (Math.floor(down * info.height) * info.width + Math.floor(across * info.width)) * info.channels;
    return data[at]! > 180 ? "red" : "grey";
  };
  expect(colourAt(0.15, 0.15)).toBe("grey");
  expect(colourAt(0.8, 0.5)).toBe("grey");
  expect(colourAt(0.5, 0.5)).toBe("red");
  expect(colourAt(0.15, 0.8)).toBe("red");
});
