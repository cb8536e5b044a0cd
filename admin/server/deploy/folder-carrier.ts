import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Carrier } from "./carrier.ts";

/** A folder of this machine, also one that another machine has mounted. Each file is replaced whole. */
export function folderCarrier(folder: string): Carrier {
  async function put(path: string, bytes: Buffer | string): Promise<void> {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.new`, bytes);
    await rename(`${target}.new`, target);
  }
  return {
    async list() {
      await mkdir(folder, { recursive: true });
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
    },
    read: (path) => readFile(join(folder, path), "utf8"),
    write: put,
    async copy(from, paths) {
      for (const path of paths) {
        const bytes = await readFile(join(from, path));
        const old = await readFile(join(folder, path)).catch(() => undefined);
        if (!old?.equals(bytes)) await put(path, bytes);
      }
    },
    async remove(paths) {
      for (const path of paths) await rm(join(folder, path), { force: true });
    },
  };
}
