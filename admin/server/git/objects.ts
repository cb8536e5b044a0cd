import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readBlobs } from "../../../src/entry-files/index.ts";
import { oneLine, type Repository } from "./repository.ts";

export async function readBlob(repository: Repository, id: string): Promise<Buffer> {
  const blob = (await readBlobs(repository, [id])).get(id);
  if (!blob) throw new Error(`Git 仓库里缺少对象 ${id}，仓库可能已损坏。请从备份恢复。`);
  return blob;
}

/** Stores bytes as they are and gives their object id. */
export function writeBlob(repository: Repository, bytes: Buffer | string): Promise<string> {
  return oneLine(repository, ["hash-object", "-w", "--no-filters", "--stdin"], { input: bytes });
}

/** Stores many texts with one call of Git and gives their object ids in order. */
export async function writeBlobs(repository: Repository, texts: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(join(repository.scratch, "blobs-"));
  try {
    const paths = texts.map((_, index) => join(folder, String(index)));
    for (const [index, path] of paths.entries()) await writeFile(path, texts[index] ?? "", { mode: 0o600 });
    const input = paths.map((path) => `${path}\n`).join("");
    const ids = await repository.run(["hash-object", "-w", "--no-filters", "--stdin-paths"], { input });
    return ids.toString().split("\n").filter(Boolean);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
