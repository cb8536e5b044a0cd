import type { TestProject } from "vitest/node";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adminBundle } from "../../admin/server/admin-bundle.ts";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { ensureChromium } from "./ensure-chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the demonstration portal, built once for all tests. */
    demoSite: string;
    /** Folder of the bundled admin. */
    adminDir: string;
  }
}

/** The day for which the demonstration is built in tests. */
export const DEMO_DAY = "2020-07-14";

/** Builds once what many tests look at. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-demo-"));
  process.env["SUNLIT_CHROMIUM"] = ensureChromium(console.log);
  const adminDir = await adminBundle(() => console.log("打包管理端……"));
  const demoSite = join(folder, "site");
  console.log("生成演示网站……");
  await buildInChild({ contentDir: "content", outDir: demoSite, today: DEMO_DAY });
  project.provide("demoSite", demoSite);
  project.provide("adminDir", adminDir);
  return () => rmSync(folder, { recursive: true, force: true });
}
