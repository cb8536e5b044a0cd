import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { formatEntryText, parseEntryText } from "../../src/entry-files/index.ts";
import { input, signIn } from "./support/admin-form.ts";
import { launchBrowser, officePage } from "./support/browser.ts";
import { Hand } from "./support/hand.ts";
import { smallOffice, type SmallOffice } from "./support/small-office.ts";

const patient = { timeout: 20_000 };
let browser: Browser;
let place: SmallOffice;

beforeAll(async () => {
  browser = await launchBrowser();
  // No page is looked at here.
  place = await smallOffice(inject("adminDir"), { build: () => Promise.resolve() });
  const content = place.git("rev-parse", "--show-toplevel");
  mkdirSync(join(content, "meetings"));
  for (const one of [meeting, { ...meeting, id: "YS-2020-0002", kind: "sunlit" }])
    writeFileSync(join(content, `meetings/${one.id}.md`), formatEntryText(one, "md"));
  place.git("add", ".");
  place.git("-c", "user.name=社区", "-c", "user.email=office@example.org", "commit", "-q", "-m", "纪要");
});

afterAll(async () => {
  await browser?.close();
  await place?.close();
});

test("on the form of a meeting a button makes a draft case of an item and opens it", async () => {
  const page = await signedIn();
  expect(await page.getByRole("button", { name: "把会上的事立为案件" }).count()).toBe(0);
  await page.goto(`${place.admin}#/collections/meeting/entries/YS-2020-0001`);
  await page.getByRole("button", { name: "把会上的事立为案件" }).click();
  const dialog = page.getByRole("dialog", { name: "把会上的事立为案件" });
  await dialog.getByLabel("议题", { exact: true }).selectOption({ label: "1．北门车棚漏雨" });
  await dialog.getByLabel("类别", { exact: true }).selectOption({ label: "公共设施" });
  await page.getByRole("button", { name: "立案，打开草稿" }).click();
  await page.waitForURL(/collections\/case\/entries\/LJ-2020-0001/);
  await expect.poll(() => input(page, "title").inputValue(), patient).toBe("北门车棚漏雨");
  expect(place.git("show", "cms/case/LJ-2020-0001:cases/2020/LJ-2020-0001.md")).toContain(
    "meeting: YS-2020-0001",
  );
}, 120_000);

test("minutes of four items, two resolutions and three pictures need few clicks and keys besides the text", async () => {
  const page = await signedIn();
  const hand = new Hand(page);
  await hand.click(page.getByRole("link", { name: "议事纪要" }));
  await hand.click(page.getByRole("link", { name: "新建议事纪要" }));
  await expect.poll(() => input(page, "id").inputValue(), patient).toMatch(/^YS-\d{4}-\d{4}$/);
  const id = await input(page, "id").inputValue();

  await hand.write("title", "议事会：车棚和楼道灯");
  await hand.choose("kind", "阳光议事会");
  await hand.button("照抄 2020年6月5日 那次");
  await expect.poll(() => input(page, "venue").inputValue(), patient).toBe("架空层");
  await hand.click(
    page.locator(".day-control", { has: page.locator('[id^="day-field"]') }).getByText("今天"),
  );
  await hand.write("present", "17");
  for (const [index, item] of items.entries()) await addItem(hand, index, item);
  for (const [index, words] of ["会场", "车棚", "楼道灯"].entries()) await addPicture(hand, index, words);
  if (process.env["SHOTS"])
    await page.screenshot({ path: `${process.env["SHOTS"]}/minutes.png`, fullPage: true });
  await hand.button("保存");
  await page.getByText("已保存为草稿").first().waitFor();
  const written = hand.count;

  const draft = place.git("show", `cms/meeting/${id}:meetings/${id}.md`);
  const { parties, expected, chair, start, agenda, pictures } = parseEntryText(draft, "md");
  expect({ parties, expected, chair, start }).toEqual({
    parties: ["社区", "物业"],
    expected: 20,
    chair: "社区书记",
    start: "19:00",
  });
  expect([(agenda as object[]).length, (pictures as object[]).length]).toEqual([4, 3]);

  await hand.button("状态: 草稿");
  await hand.click(page.getByText("就绪", { exact: true }));
  await page.getByText("状态已更新").waitFor();
  await hand.button("发布");
  await hand.click(page.getByText("立即发布"));
  await expect.poll(() => place.git("ls-tree", "--name-only", "main", "meetings/"), patient).toContain(id);
  const published = hand.count;

  for (const number of ["0001", "0002"]) await makeResolution(hand, id, number);
  console.log(
    `  纪要：${written} 次点击和按键写完存好，${published - written} 次发布，${hand.count - published} 次立两件决议，共 ${hand.count} 次（不算文字）`,
  );
  expect(hand.count).toBeLessThanOrEqual(80);
}, 240_000);

async function signedIn(): Promise<Page> {
  const { page } = await officePage(browser);
  page.on("dialog", (dialog) => void dialog.accept());
  await signIn(page, place.admin, "admin", place.office.firstAccount!.password);
  return page;
}

async function addItem(hand: Hand, index: number, { title, said, votes }: Item): Promise<void> {
  await hand.button("添加议题");
  await hand.write("title", title, index + 1);
  await hand.write("discussion", said, index);
  if (votes) {
    const [inFavour, against, abstained] = votes;
    await hand.write("eligible", "17", index);
    await hand.write("inFavour", inFavour, index);
    await hand.write("against", against, index);
    await hand.write("abstained", abstained, index);
  }
  await hand.choose("result", votes ? "通过" : "通报，不表决", index);
}

async function addPicture(hand: Hand, index: number, words: string): Promise<void> {
  const buffer = await sharp({
    create: { width: 800, height: 600, channels: 3, background: { r: 60 * index, g: 120, b: 90 } },
  })
    .png()
    .toBuffer();
  await hand.button("添加图片");
  await hand.click(hand.page.getByRole("button", { name: "选择图片" }).last());
  await hand.file(`${words}.png`, buffer);
  await hand.button("使用选中的");
  await hand.write("alt", words, index);
  await hand.choose("source", "手绘图、示意图、文件", index);
}

async function makeResolution(hand: Hand, meetingId: string, number: string): Promise<void> {
  const { page } = hand;
  await page.goto(`${place.admin}#/collections/meeting/entries/${meetingId}`);
  await hand.button("把通过的事立为决议");
  const dialog = page.getByRole("dialog", { name: "把通过的事立为决议" });
  // The first that is free is chosen already; the rest are two choices of the keyboard and a written day.
  await dialog.getByLabel("责任单位").selectOption({ index: 1 });
  hand.count += 2;
  await hand.click(dialog.getByLabel("责任人（写职务，不写姓名）"));
  await page.keyboard.insertText("物业经理");
  hand.count += 1;
  await dialog.getByLabel("完成时限").fill("2099-12-31");
  await hand.button("立为决议，打开草稿");
  await page.waitForURL(new RegExp(`collections/resolution/entries/JY-\\d{4}-${number}`));
  await expect.poll(() => input(page, "title").inputValue(), patient).not.toBe("");
}

const items: readonly Item[] = [
  { title: "北门车棚漏雨", said: "先查是哪块板。", votes: ["15", "1", "1"] },
  { title: "楼道灯换成声控", said: "声音太轻时不亮，要挑好的。", votes: ["17", "0", "0"] },
  { title: "通报上月收支", said: "单子贴在公告栏。" },
  { title: "通报消防检查", said: "三处堆物已清。" },
];

interface Item {
  readonly title: string;
  readonly said: string;
  /** In favour, against, abstained. */
  readonly votes?: readonly [string, string, string];
}

const meeting = {
  id: "YS-2020-0001",
  title: "夜话",
  kind: "night-talk",
  state: "held",
  day: "2020-06-05",
  start: "19:00",
  place: "lanxi",
  venue: "架空层",
  chair: "社区书记",
  expected: 20,
  parties: ["社区", "物业"],
  agenda: [
    { title: "北门车棚漏雨", raisedBy: "楼道长", background: "雨天车座都是湿的。", result: "informed" },
  ],
};
