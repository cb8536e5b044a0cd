import { existsSync, globSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { precompress } from "./precompress.ts";
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
 * Kept under `.cache/admin/<digest>`; the one before stays too, as an office still running may serve it.
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
  await precompress(fresh);
  const complete = globSync("*", { cwd: cache }).filter((name) => !name.includes("building"));
  const byAge = complete
    .map((name) => join(cache, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(1)) rmSync(old, { recursive: true, force: true });
  renameSync(fresh, wanted);
  return wanted;
}
