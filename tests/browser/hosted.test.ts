import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { addHostedAdmin } from "../../admin/server/hosted-admin.ts";
import { hostingFrom } from "../../src/domain/hosting/hosting.ts";
import { writeSmallContent } from "../fixtures/small-content.ts";
import { BareRepository } from "../support/forges/bare-repository.ts";
import { startForgejo } from "../support/forges/forgejo.ts";
import { startGitLab } from "../support/forges/gitlab.ts";
import type { StandIn } from "../support/forges/stand-in.ts";
import { serveFolder } from "./search-harness.ts";
import { input, type } from "./support/admin-form.ts";
import { launchBrowser, officePage } from "./support/browser.ts";

// Stand-ins over a real repository: no forge can be installed by a test. The handbook says so.

const APP = "sunlit-admin";
const ID = "LJ-2024-0001";
const patient = { timeout: 20_000 };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("on GitLab somebody signs in, changes a case as a merge request, and publishes it", async () => {
  const { page, repository, forge } = await open("gitlab", startGitLab);
  await page.getByRole("button", { name: /GitLab/ }).click();
  await draftAndPublish(page, repository);
  expect(forge.unknown).toEqual([]);
}, 180_000);

test("on Forgejo somebody signs in, changes a case as a pull request, and publishes it", async () => {
  const { page, repository, forge } = await open("forgejo", startForgejo);
  await page.getByRole("button", { name: /Forgejo/ }).click();
  await draftAndPublish(page, repository);
  expect(forge.unknown).toEqual([]);
}, 180_000);

test("on Gitea, where Decap knows no drafts, what is saved is on the branch that is published", async () => {
  const { page, repository, forge } = await open("gitea", startForgejo);
  await page.getByRole("button", { name: /Gitea/ }).click();
  await openCase(page);
  await type(page, "title", "车棚雨天漏水");
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("立即发布").click();
  await expect.poll(() => published(repository), patient).toContain("车棚雨天漏水");
  expect(repository.git(["branch", "--list"])).toBe("* main");
  expect(forge.unknown).toEqual([]);
}, 180_000);

/** A community's site with the hosted admin, its repository, and the forge that holds it. */
async function open(
  kind: "gitlab" | "forgejo" | "gitea",
  start: (repository: BareRepository, app: string) => Promise<StandIn>,
) {
  const root = mkdtempSync(join(tmpdir(), `sunlit-${kind}-`));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [work, bare, site] = ["work", "content.git", "site"].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  // In a folder of the repository, as where the portal and its content are kept together.
  writeSmallContent(join(work, "content"), [ID, "LJ-2024-0002"]);
  const git = (...args: string[]) => execFileSync("git", ["-C", work, ...args], { stdio: "pipe" });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("-c", "user.name=社区", "-c", "user.email=office@example.org", "commit", "-q", "-m", "开始");
  execFileSync("git", ["clone", "-q", "--bare", work, bare]);
  const repository = new BareRepository(bare);
  const forge = await start(repository, APP);
  onTestFinished(() => forge.close());

  mkdirSync(site);
  writeFileSync(join(site, "index.html"), "<!doctype html><title>社区</title>");
  const hosting = hostingFrom({
    forge: kind,
    repository: "shequ/content",
    address: forge.address,
    folder: "content",
    app: APP,
  });
  await addHostedAdmin({ hosting, contentDir: join(work, "content"), outDir: site });
  // A host for pages sends no policy; the page holds its own.
  const served = await serveFolder(site, "/", { contentSecurityPolicy: false });
  onTestFinished(() => served.close());
  const { page } = await officePage(browser);
  page.on("dialog", (dialog) => void dialog.accept());
  // The pages of one site; the forge is another host, which the page's own policy allows.
  await page.goto(`${served.address}admin/index.html`);
  return { page, repository, forge };
}

async function draftAndPublish(page: Page, repository: BareRepository): Promise<void> {
  await openCase(page);
  await type(page, "title", "车棚雨天漏水，请打13800138000");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText(/没有保存：.*不能公开的手机号/).waitFor();
  expect(repository.git(["branch", "--list", "cms/*"])).toBe("");

  await type(page, "title", "车棚雨天漏水");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("已保存为草稿").first().waitFor();
  const branch = `cms/case/${ID}`;
  expect(repository.git(["diff", "--name-only", `main...${branch}`])).toBe(`content/cases/${ID}.md`);
  expect(published(repository)).not.toContain("车棚雨天漏水");

  await page.getByRole("button", { name: "状态: 草稿" }).click();
  await page.getByText("就绪", { exact: true }).click();
  await page.getByText("状态已更新").waitFor();
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("立即发布").click();
  await expect.poll(() => published(repository), patient).toContain("车棚雨天漏水");
  await expect.poll(() => repository.git(["branch", "--list", "cms/*"]), patient).toBe("");
  repository.git(["fsck", "--strict"]);
}

async function openCase(page: Page): Promise<void> {
  await page.getByRole("link", { name: "案件", exact: true }).click();
  await page.getByRole("link", { name: new RegExp(`（${ID}）`) }).click();
  await expect.poll(() => input(page, "id").inputValue(), patient).toBe(ID);
}

function published(repository: BareRepository): string {
  return repository.read(repository.find(`main:content/cases/${ID}.md`)!).toString();
}
