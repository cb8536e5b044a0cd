import { existsSync, globSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, sourceDigest } from "./source-digest.ts";

const sources = [
  "admin/client",
  "src/fields",
  "src/content-types",
  "src/domain",
  "src/entry-views",
  "src/styles",
];

/**
 * The folder with the admin's files, bundled when its sources have changed since the last time.
 * Kept under `.cache/admin/<digest>`; older ones are removed.
 */
export async function adminBundle(onBuild: () => void): Promise<string> {
  const cache = join(projectRoot, ".cache", "admin");
  const wanted = join(cache, sourceDigest(sources));
  if (existsSync(join(wanted, "index.html"))) return wanted;
  onBuild();
  const { build } = await import("vite");
  const fresh = `${wanted}.building-${process.pid}`;
  await build({
    configFile: join(projectRoot, "admin/client/vite.config.ts"),
    logLevel: "error",
    build: { outDir: fresh, emptyOutDir: true },
  });
  for (const old of globSync("*", { cwd: cache }))
    if (!old.includes("building")) rmSync(join(cache, old), { recursive: true, force: true });
  renameSync(fresh, wanted);
  return wanted;
}
