import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
let server: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-dev-"));
  cpSync("content", folder, { recursive: true });
});
afterEach(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("while astro dev runs, a changed entry shows without a restart", async () => {
  const port = await freePort();
  // Astro serves no pages when it sees that it runs inside Vitest.
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  server = spawn(process.execPath, ["scripts/dev.ts", "--content", folder, "--port", String(port)], {
    stdio: "ignore",
    env,
  });
  const page = `http://127.0.0.1:${port}/pages/about/`;
  await until(async () => (await text(page)).includes("</html>"));

  const file = join(folder, "pages/about.md");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, "title: 改过的标题"));
  await until(async () => (await text(page)).includes("改过的标题"));
  expect(await text(page)).toContain("改过的标题");
});

async function text(address: string): Promise<string> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? response.text() : "";
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end && !(await isTrue())) await new Promise((done) => setTimeout(done, 200));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => probe.once("listening", done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
