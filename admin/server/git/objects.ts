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
