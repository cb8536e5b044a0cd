import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
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
  const cache = join(root, ".cache", "admin");
  const wanted = join(cache, digest());
  if (existsSync(join(wanted, "index.html"))) return wanted;
  onBuild();
  const { build } = await import("vite");
  const fresh = `${wanted}.building-${process.pid}`;
  await build({
    configFile: join(root, "admin/client/vite.config.ts"),
    logLevel: "error",
    build: { outDir: fresh, emptyOutDir: true },
  });
  for (const old of globSync("*", { cwd: cache }))
    if (!old.includes("building")) rmSync(join(cache, old), { recursive: true, force: true });
  renameSync(fresh, wanted);
  return wanted;
}

function digest(): string {
  const hash = createHash("sha256");
  const files = globSync(
    sources.map((folder) => `${folder}/**/*.*`),
    { cwd: root },
  ).sort();
  for (const file of [...files, "package-lock.json"])
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}
