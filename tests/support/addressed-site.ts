import { existsSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { DEMO_DAY } from "./set-up.ts";

/** Where the demonstration is taken to stand: under a path, at an address that its pages can state. */
export const HOME = "https://lanjin.example/lanjin/";

/** Folder of the demonstration built for `HOME`; the first test that asks builds it for all. */
export async function addressedSite(): Promise<string> {
  const site = join(inject("demoSite"), "..", "addressed");
  const { origin, pathname: base } = new URL(HOME);
  // A build takes its place all at once, so what is there is whole.
  if (!existsSync(site))
    await buildInChild({ contentDir: "content", outDir: site, base, site: origin, today: DEMO_DAY });
  return site;
}
