import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A site as a carrier compares it: path and digest of every file. */
export function stateOf(site: string): ReadonlyMap<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return new Map(
    files.map((item) => {
      const file = join(item.parentPath, item.name);
      return [
        file.slice(site.length + 1),
        createHash("sha256").update(readFileSync(file)).digest("base64url"),
      ];
    }),
  );
}

/** How many files have to be sent where `before` lies, so that `now` lies there. */
export function filesToSend(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): number {
  return [...now].filter(([path, digest]) => before.get(path) !== digest).length;
}
