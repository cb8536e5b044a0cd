import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../entry-files/index.ts";
import { codeDigest } from "../code-digest.ts";

/**
 * The pages as Astro compiles them, compiled once for a state of the code and a place of the site, and then used
 * by all builds of all communities on this machine. Gives the folder that `loadPages` reads; `client` in it goes
 * into the site as it is.
 */
export async function compiledPages(base = "/", site = ""): Promise<string> {
  const folder = join(KEPT, digestOf(codeDigest(), base, site));
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    try {
      await compile(fresh);
      // Another build may have been first.
      if (!existsSync(folder)) renameSync(fresh, folder);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const now = new Date();
  utimesSync(folder, now, now);
  forgetOld(now.getTime());
  return folder;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
// Not beside what is kept of the content: modules find the packages that they import from where they lie.
const KEPT = join(root, ".cache", "compiled");

/** In a process of its own, so that the memory Astro and Vite need is given back before pages are made. */
function compile(folder: string): Promise<void> {
  const astro = fileURLToPath(new URL("../bin/astro.mjs", import.meta.resolve("astro")));
  const isTalkative = process.env["SUNLIT_LOG"] === "info";
  return new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", astro, "build", ...(isTalkative ? [] : ["--silent"])],
      {
        cwd: root,
        env: { ...process.env, SUNLIT_COMPILED: folder, ASTRO_TELEMETRY_DISABLED: "1" },
        // What a build tells on its output may be read by a program.
        stdio: ["ignore", 2, 2],
      },
    );
    child.on("error", failed);
    child.on("close", (code) =>
      code === 0 ? done() : failed(new Error("网页的程序没有编译成功，原因见上。")),
    );
  });
}

/** What no build has used for two weeks. */
function forgetOld(now: number): void {
  for (const name of readdirSync(KEPT)) {
    const path = join(KEPT, name);
    if (now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > FORTNIGHT)
      rmSync(path, { recursive: true, force: true });
  }
}

const FORTNIGHT = 14 * 24 * 3600 * 1000;
