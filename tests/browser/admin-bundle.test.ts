import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { referenceEntries } from "../../admin/server/entries/reference-entries.ts";
import { readFolder } from "../../src/entry-files/index.ts";
import { launchBrowser, officePage } from "./support/browser.ts";
import { type } from "./support/admin-form.ts";
import { officeAddress, pretendOffice, type Answer } from "./support/pretend-office.ts";

const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:",
  "connect-src 'self' blob:; font-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'",
].join("; ");
const user = { name: "zhang", displayName: "张三", role: "editor" };
const folder = mkdtempSync(join(tmpdir(), "sunlit-admin-"));
const reference = referenceEntries(readFolder("content").content);
const patient = { timeout: 15_000 };
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An office where someone is signed in and these files are published. */
function officeWith(published: Record<string, string>): Answer {
  let isSignedIn = true;
  return (call, { action, params }) => {
    if (call === "sign-out") isSignedIn = false;
    if (call === "session")
      return isSignedIn ? { json: { user } } : { status: 401, json: { message: "请登录" } };
    if (call === "publish-state") return { json: { state: "idle", message: "" } };
    if (call === "next-number") return { json: { id: "GG-2026-0001" } };
    if (call === "reference") return { json: { entries: reference } };
    if (action === "unpublishedEntry") return { status: 404, json: { error: "没有草稿" } };
    if (action === "getEntry") {
      const path = String(params?.["path"]);
      return { json: { data: published[path] ?? null, file: { path, id: path } } };
    }
    if (action !== "entriesByFolder") return { json: [] };
    const paths = Object.keys(published).filter((path) => path.startsWith(`${String(params?.["folder"])}/`));
    return { json: paths.map((path) => ({ data: published[path], file: { path, id: path } })) };
  };
}

async function open(options: Partial<Parameters<typeof pretendOffice>[1]> = {}, screen = ""): Promise<Page> {
  const { page } = await officePage(browser);
  await pretendOffice(page, { files: inject("adminDir"), answer: officeWith({}), policy, ...options });
  // One journey only: while the admin signs in, it would take a second address for the first.
  await page.goto(`${officeAddress}${screen}`);
  return page;
}

test("the configuration passes Decap's own check, which refuses a wrong one", async () => {
  await build({
    configFile: join(import.meta.dirname, "../../admin/client/vite.config.ts"),
    mode: "validate",
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, minify: false },
  });
  const checked = { files: folder, policy: "" };
  const wrong = await open({
    ...checked,
    change: (text) => text.replace('publish_mode: "editorial_workflow"', 'publish_mode: "sometimes"'),
  });
  await wrong.getByText("publish_mode", { exact: false }).waitFor();
  const right = await open(checked);
  await right.getByRole("link", { name: "草稿与审核" }).waitFor();
  expect(await right.getByText("设置有误").count()).toBe(0);
});

test("the admin opens on a plain http address, under a policy that forbids eval", async () => {
  const page = await open();
  await page.getByRole("link", { name: "草稿与审核" }).waitFor();
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
});

test("a published file that starts with ---js is not run when a list shows it", async () => {
  const published = {
    "notices/GG-2026-0001.md": "---js\n{ title: (window.wasRun = true, '坏文件') }\n---\n\n正文\n",
    "notices/GG-2026-0002.md": "---\nid: GG-2026-0002\ntitle: 停水通知\nday: 2026-11-20\n---\n\n正文\n",
  };
  const page = await open({ answer: officeWith(published), policy: "" });
  await page.getByRole("link", { name: "通知公告" }).click();
  await page.getByText("停水通知（GG-2026-0002）").waitFor();
  expect(await page.evaluate(() => "wasRun" in window)).toBe(false);
});

test("an entry with a table and a list counts as changed when staff type, not when it is opened", async () => {
  const body = "| 项目 | 金额 |\n| --- | --- |\n| 划线 | 1200 |\n\n- 第一条\n- 第二条";
  const published = {
    "notices/GG-2026-0002.md": `---\nid: GG-2026-0002\ntitle: 停水通知\nday: 2026-11-20\n---\n\n${body}\n`,
  };
  const page = await open({ answer: officeWith(published) }, "#/collections/notice/entries/GG-2026-0002");
  await page.getByRole("cell", { name: "划线" }).waitFor();
  await page.waitForTimeout(1500);
  expect(await page.getByText("有修改还没保存").count()).toBe(0);
  await page.getByText("第二条").first().click();
  await page.keyboard.type("改");
  await page.getByText("有修改还没保存").waitFor();
});

test("text that was not saved stays for the same person and is forgotten at sign-out", async () => {
  const page = await open({}, "#/collections/notice/new");
  page.on("dialog", (dialog) => void dialog.accept());
  await expect.poll(() => page.locator('input[id^="id-field"]').inputValue(), patient).toBe("GG-2026-0001");
  await type(page, "title", "还没写完的通知");
  await expect.poll(() => keptDrafts(page), patient).toContain("还没写完的通知");
  await page.reload();
  await expect
    .poll(() => page.locator('input[id^="title-field"]').inputValue(), patient)
    .toBe("还没写完的通知");

  await page.getByRole("button", { name: "账号" }).click();
  await page.getByText("退出登录").click();
  await page.getByLabel("用户名").waitFor();
  await expect.poll(() => keptDrafts(page), patient).not.toContain("还没写完的通知");
});

/** All that the admin keeps in this browser, as JSON. */
function keptDrafts(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open("localforage");
        opening.onsuccess = () => {
          const all = opening.result.transaction("keyvaluepairs").objectStore("keyvaluepairs").getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      }),
  );
}
