import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, onTestFinished, test } from "vitest";
import { caseText } from "../fixtures/small-content.ts";
import { makeCommunity, type Community } from "./office-kit.ts";
import { PAGES } from "./office-to-kill.ts";

// A few times by itself, 200 times by `npm run bench -- office`.
const wanted = Number(process.env["SUNLIT_KILLS"] ?? 12);
const limit = 3_600_000;

test(
  "an office killed at any moment of publishing never shows a broken page or a mixed site",
  { timeout: limit },
  async () => {
    const community = makeCommunity();
    const reader = new Reader();
    let office = await start(community);
    const port = new URL(office.url).port;
    for (let hand = 0; hand < 4; hand += 1) void reader.follow(office.url);
    let kills = 0;
    while (kills < wanted) {
      kills += 1;
      const title = `第${kills}次发布`;
      writeFileSync(
        join(community.contentDir, "cases/LJ-2024-0001.md"),
        caseText({ id: "LJ-2024-0001", title }),
      );
      community.git("commit", "-qam", title);
      office.child.send("publish");
      // Anywhere from before the first file to after the switch.
      await new Promise((done) => setTimeout(done, Math.random() * 400));
      office.child.kill("SIGKILL");
      await once(office.child, "exit");
      office = await start(community, port);
    }
    // What was published last is live after the last start, everywhere.
    const pages = await readAll(office.url);
    expect(new Set(pages)).toEqual(new Set([`第${kills}次发布`]));
    expect(readdirSync(join(community.stateDir, "sites")).length).toBeLessThanOrEqual(5);
    reader.isOn = false;
    expect(reader.faults).toEqual([]);
    // Else nothing was looked at, or nothing was killed.
    expect(kills).toBeGreaterThan(3);
    expect(reader.pages).toBeGreaterThan(kills * 3);
    expect(reader.versions.size).toBeGreaterThan(2);
    console.log(`${kills} kills, ${reader.pages} pages read, ${reader.versions.size} versions seen`);
    community.git("fsck", "--strict");
  },
);

test("a page that is cut off, and one that mixes two versions, are noticed", () => {
  expect(versionOf("<!doctype html>甲|页|甲</html>")).toBe("甲");
  expect(versionOf("<!doctype html>甲|页")).toBeUndefined();
  expect(versionOf("<!doctype html>甲|页|乙</html>")).toBeUndefined();
});

/** Reads page after page through the real server; a site never goes back to an older version. */
class Reader {
  readonly faults: string[] = [];
  readonly versions = new Set<string>();
  pages = 0;
  isOn = true;

  async follow(url: string): Promise<void> {
    let latest = -1;
    for (let page = 0; this.isOn; page = (page + 1) % PAGES) {
      const response = await fetch(`${url}/p${page}/`).catch(() => undefined);
      const text = await response?.text().catch(() => undefined);
      // Nobody answers, or the line is cut, while the office is dead.
      if (!response || text === undefined) {
        await new Promise((done) => setTimeout(done, 20));
        continue;
      }
      this.pages += 1;
      const version = response.status === 200 ? versionOf(text) : undefined;
      const number = Number(/\d+/.exec(version ?? "")?.[0] ?? 0);
      if (version === undefined) this.faults.push(`p${page}: ${response.status} ${text.slice(0, 60)}`);
      else if (number < latest) this.faults.push(`p${page}: back from ${latest} to ${version}`);
      latest = Math.max(latest, number);
      if (version) this.versions.add(version);
    }
  }
}

function versionOf(text: string): string | undefined {
  const [, first, last] = /^<!doctype html>([^|]+)\|.*?([^|]+)<\/html>$/.exec(text) ?? [];
  return first === last ? first : undefined;
}

async function readAll(url: string): Promise<(string | undefined)[]> {
  const paths = ["/", ...Array.from({ length: PAGES }, (_, page) => `/p${page}/`)];
  return Promise.all(paths.map(async (path) => versionOf(await (await fetch(`${url}${path}`)).text())));
}

/** Starts an office in a process of its own; resolves when the live site shows what is published. */
async function start({ contentDir, stateDir, adminDir }: Community, port = "0") {
  const args = ["--disable-warning=ExperimentalWarning", "tests/server/office-to-kill.ts"];
  const child: ChildProcess = spawn(process.execPath, [...args, contentDir, stateDir, adminDir, port], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const url = await new Promise<string>((done, failed) => {
    child.on("message", (message: { url?: string }) => message.url && done(message.url));
    child.on("exit", (code) => failed(new Error(`The office ended with ${code}`)));
  });
  return { child, url };
}
