import type { Locator, Page } from "playwright-core";
import { input, signIn, type } from "../support/admin-form.ts";

/** One picture of a handbook: how to come to the screen, and what on it is marked with a number. */
export interface Screen {
  /** The picture is `content/media/help-<name>.png`. */
  readonly name: string;
  /** Goes on from the screen before, gathering words of what is closed again; gives what is marked ①, ②, …, each of which must be there. */
  readonly open: (page: Page, office: Office, gather: () => Promise<void>) => Promise<readonly Locator[]>;
}

/** The office of the walk. */
export interface Office {
  readonly admin: string;
  readonly password: string;
}

/** The walk through the admin, in the order in which somebody new meets its screens. */
export const screens: readonly Screen[] = [
  {
    name: "sign-in",
    async open(page, { admin }) {
      await page.goto(admin);
      const [name, password] = [page.getByLabel("用户名"), page.getByLabel("密码")];
      await name.fill("admin");
      await password.fill("··········");
      return [name, password, button(page, "登录")];
    },
  },
  {
    name: "list",
    async open(page, { admin, password }, gather) {
      await signIn(page, admin, "admin", password);
      const add = page.getByRole("link", { name: "新建案件" });
      await add.waitFor();
      await page.getByText("LJ-2020-0125").first().waitFor();
      const person = button(page, "账号");
      await person.click();
      await page.getByText("退出登录").waitFor();
      await gather();
      await person.click();
      return [page.getByRole("link", { name: "案件", exact: true }), add, page.getByText("筛选").first()];
    },
  },
  {
    name: "new",
    async open(page) {
      await page.getByRole("link", { name: "新建案件" }).click();
      await page.waitForFunction(() => document.querySelector("input")?.value.startsWith("LJ-"));
      await type(page, "title", "兰溪里小区2号楼楼道灯忽明忽暗");
      const today = button(page, "今天");
      await today.click();
      return [input(page, "id"), input(page, "title"), today, button(page, "保存")];
    },
  },
  {
    name: "private",
    async open(page) {
      await type(page, "title", "2号楼灯坏了，请打13800138000");
      const found = page.locator(".private-data button").first();
      await found.waitFor();
      return [page.locator(".private-data mark").first(), found];
    },
  },
  {
    name: "steps",
    async open(page) {
      // Back to the list, leaving what was written.
      await page.getByRole("link", { name: "有修改还没保存" }).click();
      await page.getByRole("link", { name: "LJ-2020-0124" }).click();
      const next = page.locator(".next-steps button").first();
      await next.waitFor();
      await next.click();
      await page.locator('textarea[id^="note-field"]').last().click();
      await page.keyboard.insertText("停水通知已贴到每个单元门口。");
      await page.evaluate(() => document.querySelector(".next-steps")!.scrollIntoView({ block: "end" }));
      return [next];
    },
  },
  {
    name: "status",
    async open(page) {
      await type(page, "location", "高层住户");
      await button(page, "保存").click();
      await page.getByText("已保存为草稿").first().waitFor();
      await page.getByText("已保存为草稿").first().waitFor({ state: "detached" });
      const status = button(page, "状态: 草稿");
      await status.click();
      return [button(page, "保存"), status, page.getByText("审核中", { exact: true })];
    },
  },
  {
    name: "publish",
    async open(page) {
      await page.getByText("就绪", { exact: true }).click();
      await page.getByText("状态已更新").waitFor();
      await page.getByText("状态已更新").waitFor({ state: "detached" });
      const publish = button(page, "发布");
      await publish.click();
      return [publish, page.getByText("立即发布")];
    },
  },
  {
    name: "board",
    async open(page, { admin }) {
      await page.goto(`${admin}#/workflow`);
      await page.getByText("高层自来水").first().waitFor();
      return [page.getByRole("heading", { name: "就绪" }), page.getByText("高层自来水").first()];
    },
  },
  {
    name: "published",
    async open(page, { admin }) {
      await openEntry(page, admin, "exposure", "BG-2020-0004");
      const published = button(page, "已发布");
      await published.waitFor();
      await published.click();
      return [published, page.getByText("撤下", { exact: true }), button(page, "退回旧版本")];
    },
  },
  {
    name: "minutes",
    async open(page, { admin }) {
      await openEntry(page, admin, "meeting", "YS-2020-0016");
      const cases = button(page, "把会上的事立为案件");
      await cases.waitFor();
      return [cases, button(page, "把通过的事立为决议")];
    },
  },
  {
    name: "import",
    async open(page, { admin }) {
      await page.goto(`${admin}import.html`);
      const csv = `日期,说了啥,类别,小区,电话\n2020-07-05,北门路灯不亮,公共设施,兰溪里小区,13800138000\n2020/13/6,楼道堆物,环境卫生,兰溪里小区,\n`;
      const file = page.getByLabel("台账文件");
      await file.setInputFiles({ name: "台账.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
      const columns = page.getByRole("heading", { name: "二、核对各列" });
      await columns.waitFor();
      await columns.evaluate((heading) => heading.scrollIntoView());
      return [page.getByLabel("B 列导入成")];
    },
  },
  {
    name: "today",
    async open(page, { admin }) {
      await page.goto(`${admin}today.html`);
      const print = button(page, "打印这一张");
      await print.waitFor();
      return [page.getByLabel("谁来办"), print];
    },
  },
  {
    name: "accounts",
    async open(page, { admin }) {
      await page.goto(`${admin}#/accounts`);
      const panel = page.getByRole("dialog", { name: "账号管理" });
      await panel.getByRole("button", { name: "添加" }).waitFor();
      return ["重设密码", "全部退出", "锁定"].map((name) =>
        panel.getByRole("button", { name, exact: true }).first(),
      );
    },
  },
];

/** Opens an entry by its address, in a page that holds nothing of the one before. */
async function openEntry(page: Page, admin: string, collection: string, id: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${admin}#/collections/${collection}/entries/${id}`);
  await page.waitForFunction((wanted) => document.querySelector("input")?.value === wanted, id);
}

function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true }).first();
}
