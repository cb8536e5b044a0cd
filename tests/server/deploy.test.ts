import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import S3rver from "s3rver";
import { expect, onTestFinished, test, vi } from "vitest";
import { carrierTo, type Carrier } from "../../admin/server/deploy/carrier.ts";
import { rsyncCarrier } from "../../admin/server/deploy/rsync-carrier.ts";
import { deploySite } from "../../admin/server/deploy/deploy-site.ts";
import { tool } from "../support/tool.ts";
import { shellTo, startSshd } from "./sshd.ts";

const noon = Date.parse("2026-11-21T04:00:00Z");
const hours = (n: number) => n * 3600_000;

const first = {
  "index.html": "头一版 /_astro/page.Ab12Cd34.css",
  "404.html": "没有找到",
  "cases/LJ-2024-0001/index.html": "案件",
  "honours/HB-2024-0001/index.html": "一位居民",
  "media/photo.webp": "picture",
  "_astro/page.Ab12Cd34.css": "body{}",
};
const second = {
  "index.html": "第二版 /_astro/page.Ef56Gh78.css",
  "404.html": "没有找到",
  "cases/LJ-2024-0001/index.html": "案件",
  "cases/LJ-2024-0002/index.html": "名字里有 空格 的页面",
  "_astro/page.Ef56Gh78.css": "body{color:red}",
};
const oldAsset = "_astro/page.Ab12Cd34.css";

test("a folder gets what changed, loses pages and pictures at once, and keeps old assets for a day", async () => {
  const target = join(scratch(), "www");
  await holdsToTheOrder(target, (path) => read(join(target, path)));
  const untouched = join(target, "cases/LJ-2024-0001/index.html");
  const { ino } = statSync(untouched);
  await deploySite(siteOf(second), carrierTo(target), noon);
  expect(statSync(untouched).ino).toBe(ino);
});

test("rsync brings the site to a real SSH server", async () => {
  const folder = scratch();
  tool("rsync");
  vi.stubEnv("RSYNC_RSH", shellTo(await startSshd(folder)));
  onTestFinished(() => void vi.unstubAllEnvs());
  const www = join(folder, "www");
  await holdsToTheOrder(`rsync:${userInfo().username}@127.0.0.1:${www}`, (path) => read(join(www, path)));
  expect(statSync(join(www, "index.html")).mode & 0o777).toBe(0o644);
  const untouched = join(www, "cases/LJ-2024-0001/index.html");
  const { ino } = statSync(untouched);
  await deploySite(siteOf(second), carrierTo(`rsync:127.0.0.1:${www}`), noon);
  expect(statSync(untouched).ino).toBe(ino);
  await expect(deploySite(siteOf(second), carrierTo("rsync:127.0.0.1:/proc/no"), noon)).rejects.toThrow(
    /rsync 没有做完/,
  );
});

test("a machine that takes the call and never answers is given up", async () => {
  const calls: Socket[] = [];
  const deaf = createServer((call) => void calls.push(call)).listen(0, "127.0.0.1");
  onTestFinished(() => {
    for (const call of calls) call.destroy();
    deaf.close();
  });
  await once(deaf, "listening");
  const { port } = deaf.address() as AddressInfo;
  vi.stubEnv("RSYNC_RSH", `ssh -p ${port} -o BatchMode=yes -F none`);
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(rsyncCarrier("127.0.0.1:/www/", 1).list()).rejects.toThrow(/rsync 没有做完.*timeout/s);
  expect(calls).toHaveLength(1);
});

test("rclone brings the site to S3-compatible storage, with caching headers for a CDN", async () => {
  const folder = scratch();
  const url = await startS3(folder);
  vi.stubEnv("PATH", `${dirname(tool("rclone"))}:${process.env["PATH"]}`);
  // Certificates of the surroundings are of no use to a server without TLS, and rclone refuses the variable.
  vi.stubEnv("AWS_CA_BUNDLE", undefined);
  vi.stubEnv("RCLONE_CONFIG", join(folder, "rclone.conf"));
  onTestFinished(() => void vi.unstubAllEnvs());
  writeFileSync(
    join(folder, "rclone.conf"),
    `[cloud]\ntype = s3\nprovider = Other\naccess_key_id = S3RVER\nsecret_access_key = S3RVER\nendpoint = ${url}\nforce_path_style = true\n`,
  );
  const cat = async (path: string) => {
    const response = await fetch(`${url}/site/${path}`);
    return response.ok ? response.text() : undefined;
  };
  await holdsToTheOrder("rclone:cloud:site", cat);
  const head = async (path: string) => (await fetch(`${url}/site/${path}`)).headers;
  expect((await head("_astro/page.Ef56Gh78.css")).get("cache-control")).toContain("immutable");
  const page = await head("index.html");
  expect(page.get("cache-control")).toBe("no-cache");
  expect(page.get("content-type")).toMatch(/^text\/html/);
  const before = page.get("last-modified");
  await new Promise((done) => setTimeout(done, 1_100));
  await deploySite(siteOf(second), carrierTo("rclone:cloud:site"), noon);
  expect((await head("index.html")).get("last-modified")).toBe(before);
});

test("a folder that is no built site, and a target nobody knows, are refused before anything is touched", async () => {
  const target = join(scratch(), "www");
  await deploySite(siteOf(first), carrierTo(target), noon);
  await expect(deploySite(scratch(), carrierTo(target), noon)).rejects.toThrow(/npm run build/);
  expect(read(join(target, "index.html"))).toContain("头一版");
  expect(() => carrierTo("ftp:somewhere")).toThrow(/看不懂目标/);
});

test("the command deploys", () => {
  const target = join(scratch(), "www");
  const said = execFileSync(
    process.execPath,
    ["scripts/deploy.ts", "--from", siteOf(first), "--to", target],
    {
      encoding: "utf8",
    },
  );
  expect(said).toContain("共 6 个文件");
  expect(existsSync(join(target, "index.html"))).toBe(true);
});

/** Deploys two sites one after the other and looks at the target after each step and after a day. */
async function holdsToTheOrder(target: string, look: (path: string) => Look): Promise<void> {
  const steps: string[] = [];
  const carrier = watched(carrierTo(target), async (step, paths) => {
    steps.push(step);
    // When pages come, their assets are there; when something goes, the new pages are there.
    if (step === "changing")
      for (const path of Object.keys(second).filter((one) => one.startsWith("_astro/")))
        if (paths.includes("cases/LJ-2024-0002/index.html")) expect(await look(path)).toBeDefined();
    if (step === "remove") expect(await look("index.html")).toContain("第二版");
  });
  await deploySite(siteOf(first), carrier, noon);
  for (const [path, text] of Object.entries(first)) expect(await look(path)).toBe(text);
  expect(await deploySite(siteOf(second), carrier, noon + hours(1))).toMatchObject({
    removed: 2,
    keptAssets: 1,
  });
  for (const [path, text] of Object.entries(second)) expect(await look(path)).toBe(text);
  expect(await look("honours/HB-2024-0001/index.html")).toBeUndefined();
  expect(await look("media/photo.webp")).toBeUndefined();
  expect(await look(oldAsset)).toBeDefined();
  expect(await deploySite(siteOf(second), carrier, noon + hours(24))).toMatchObject({
    removed: 0,
    keptAssets: 1,
  });
  expect(await look(oldAsset)).toBeDefined();
  expect(await deploySite(siteOf(second), carrier, noon + hours(26))).toMatchObject({
    removed: 1,
    keptAssets: 0,
  });
  expect(await look(oldAsset)).toBeUndefined();
  expect(steps.slice(0, 5)).toEqual(["lasting", "changing", "lasting", "changing", "remove"]);
}

function watched(carrier: Carrier, note: (step: string, paths: readonly string[]) => Promise<void>): Carrier {
  return {
    ...carrier,
    copy: (from, paths, kind) => note(kind, paths).then(() => carrier.copy(from, paths, kind)),
    remove: (paths) => note("remove", paths).then(() => carrier.remove(paths)),
  };
}

async function startS3(folder: string): Promise<string> {
  const server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory: join(folder, "s3") });
  const { port } = await server.run();
  onTestFinished(() => server.close());
  return `http://127.0.0.1:${port}`;
}

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-deploy-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = scratch();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

type Look = string | undefined | Promise<string | undefined>;
