import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { caseText } from "../fixtures/small-content.ts";
import { listCases, makeCommunity, openOffice, staff, untilLive, type Community } from "./office-kit.ts";

const rollback = (community: Community, ...args: string[]) =>
  execFileSync(process.execPath, ["scripts/rollback.ts", "--state", community.stateDir, ...args], {
    encoding: "utf8",
  });

/** Publishes a title the way a push does: a commit on the published branch. */
async function publish(
  community: Community,
  office: { publishNow(): Promise<unknown> },
  title: string,
): Promise<void> {
  writeFileSync(join(community.contentDir, "cases/LJ-2024-0001.md"), caseText({ id: "LJ-2024-0001", title }));
  community.git("commit", "-qam", title);
  await office.publishNow();
}

test("one command goes back to the version before, in the running office and for other web servers, until the next publish", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  await publish(community, office, "头一版标题");
  await publish(community, office, "第二版标题");
  const page = async () => (await fetch(office.url)).text();
  const linked = () => readFileSync(join(community.stateDir, "live", "index.html"), "utf8");
  expect(await page()).toContain("第二版标题");
  expect(rollback(community)).toMatch(/→ 第 3 版[^]* {2}第 2 版/);

  expect(rollback(community, "previous")).toMatch(/→ 第 2 版/);
  expect(await page()).toContain("头一版标题");
  expect(linked()).toContain("头一版标题");
  const health = await (await fetch(`${office.url}/health.json`)).json();
  expect(health).toMatchObject({
    ok: false,
    version: 2,
    content: community.git("rev-parse", "HEAD~1"),
    rolledBack: { shown: 2, newest: 3 },
    warning: expect.stringContaining("第 2 版"),
  });
  const [admin] = await staff(office);
  expect((await admin!.get("publish-state")).body.warning).toContain("第 2 版");

  await publish(community, office, "第三版标题");
  expect(await page()).toContain("第三版标题");
  expect(linked()).toContain("第三版标题");
  expect(await (await fetch(`${office.url}/health.json`)).json()).toMatchObject({
    ok: true,
    rolledBack: null,
  });
});

test("a site gone back to stays so over a restart and is built anew for a new day; newest ends it", async () => {
  const community = makeCommunity();
  let day = "2024-06-01";
  const days: string[] = [];
  const options = {
    today: () => day,
    build: async (input: Parameters<typeof listCases>[0]) => {
      days.push(input.today);
      await listCases(input);
    },
  };
  const first = await openOffice(community, options);
  await publish(community, first, "头一版标题");
  await publish(community, first, "第二版标题");
  rollback(community, "2");
  await first.close();

  day = "2024-06-02";
  const second = await openOffice(community, options);
  expect(days).toEqual(["2024-06-01", "2024-06-01", "2024-06-01", "2024-06-02"]);
  expect(await (await fetch(second.url)).text()).toContain("头一版标题");
  expect(await (await fetch(`${second.url}/health.json`)).json()).toMatchObject({
    builtFor: day,
    version: 4,
  });
  expect(readdirSync(join(community.stateDir, "sites"))).toHaveLength(3);
  rollback(community, "newest");
  expect(await (await fetch(second.url)).text()).toContain("第二版标题");
  await second.close();

  const third = await openOffice(community, options);
  expect(await (await fetch(third.url)).text()).toContain("第二版标题");
  expect(await (await fetch(`${third.url}/health.json`)).json()).toMatchObject({ ok: true, builtFor: day });
});

test("a publish that came while the office was down ends going back", async () => {
  const community = makeCommunity();
  const office = await openOffice(community);
  await publish(community, office, "头一版标题");
  rollback(community, "previous");
  await office.close();
  await publish(community, { publishNow: async () => {} }, "关机时推来的");
  await untilLive(await openOffice(community), "关机时推来的");
});

test.each([
  ["a purged or withdrawn entry", "gone/cases/LJ-2024-0001/410.txt", "410 Gone", "cases/LJ-2024-0001/"],
  [
    "an exposure off the board",
    "exposures/BG-2024-0001/index.html",
    "<title>BG-2024-0001 已撤榜</title>",
    "exposures/BG-2024-0001/",
  ],
])("a version that would bring back %s is refused", async (_, file, text, address) => {
  const community = makeCommunity();
  let isDown = false;
  const build: typeof listCases = async (input) => {
    await listCases(input);
    const put = (path: string, words: string) => {
      mkdirSync(dirname(join(input.outDir, path)), { recursive: true });
      writeFileSync(join(input.outDir, path), words);
    };
    put(`${address}index.html`, "<title>有人飞线充电</title>");
    if (isDown) put(file, text);
  };
  const office = await openOffice(community, { build });
  await publish(community, office, "头一版标题");
  isDown = true;
  await publish(community, office, "第二版标题");
  await publish(community, office, "第三版标题");
  expect(() => rollback(community, "2")).toThrow(new RegExp(`后来撤下的内容会重新出现（${address}）`));
  expect(await (await fetch(office.url)).text()).toContain("第三版标题");
  expect(rollback(community, "previous")).toMatch(/→ 第 3 版/);
});

test("a version that is not kept is refused, in words", () => {
  const community = makeCommunity();
  expect(() => rollback(community, "previous")).toThrow(/没有发布过的网站/);
});

test("the state of health names the fault of a failed build and the day the site stopped at", async () => {
  const community = makeCommunity();
  let day = "2024-06-01";
  const office = await openOffice(community, {
    today: () => day,
    build: (input) => (day > "2024-06-01" ? Promise.reject(new Error("磁盘满了")) : listCases(input)),
  });
  const ask = async () => (await fetch(`${office.url}/health.json`)).json();
  expect(await ask()).toMatchObject({
    ok: true,
    content: community.git("rev-parse", "HEAD"),
    pending: false,
    lastError: null,
  });
  day = "2024-06-02";
  await office.publishNow();
  expect(await ask()).toMatchObject({
    ok: false,
    builtFor: "2024-06-01",
    lastError: { message: "磁盘满了", at: expect.stringMatching(/Z$/) },
    warning: expect.stringMatching(/磁盘满了.*2024年6月1日/),
  });
});

test("the state of health of a parent portal passes on what the live site tells of each community", async () => {
  const community = makeCommunity();
  const away = {
    id: "a",
    name: "甲社区",
    reached: false,
    why: "连不上",
    lastGood: "2024-05-01",
    asOf: "2024-05-01",
  };
  const build: typeof listCases = async (input) => {
    await listCases(input);
    mkdirSync(join(input.outDir, "members"));
    writeFileSync(join(input.outDir, "members/state.json"), JSON.stringify([away]));
  };
  const office = await openOffice(community, { build, today: () => "2024-06-01" });
  const told = await (await fetch(`${office.url}/health.json`)).json();
  expect(told).toMatchObject({ ok: false, members: [away], warning: expect.stringContaining("甲社区") });
  const [admin] = await staff(office);
  expect((await admin!.get("publish-state")).body.warning).toContain("甲社区");
});
