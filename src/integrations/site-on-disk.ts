import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pageOnDisk, stylesOnDisk } from "../domain/disk/disk-copy.ts";

/** Makes a built site one that is opened from its folder, with no server; `base` is the path it was built for. */
export function makeOpenableFromDisk(folder: string, base = "/"): void {
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(item.parentPath, item.name);
    const change =
      item.isFile() &&
      (item.name.endsWith(".html") ? pageOnDisk : item.name.endsWith(".css") && stylesOnDisk);
    if (!change) continue;
    const path = relative(folder, file).split(sep).join("/");
    const changed = change(readFileSync(file, "utf8"), { path, base });
    // A new file: the old one may have a second name among the pages that are kept for the next build.
    rmSync(file);
    writeFileSync(file, changed);
  }
}
