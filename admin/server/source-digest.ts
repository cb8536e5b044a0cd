import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout of the portal itself. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Tells one state of the named source folders, and of the dependencies, from another. */
export function sourceDigest(folders: readonly string[]): string {
  const hash = createHash("sha256");
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.*`),
    { cwd: projectRoot },
  ).sort();
  for (const file of [...files, "package-lock.json"]) {
    hash.update(file).update(readFileSync(join(projectRoot, file)));
  }
  return hash.digest("hex").slice(0, 16);
}
