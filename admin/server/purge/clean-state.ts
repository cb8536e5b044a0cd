import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "../state-file.ts";
import type { PurgePlan } from "./plan-purge.ts";
import { TAKEN_OUT } from "./rewrite-history.ts";

/**
 * Takes an entry's words out of the office's audit log, drops what colleagues noted and decided about it, and
 * empties the scratch; gives the lines of the log that changed.
 */
export async function cleanState(stateDir: string, { id, tombstone, words }: PurgePlan): Promise<number> {
  await rm(join(stateDir, "tmp"), { recursive: true, force: true });
  // As they stand in JSON, where quotation marks are escaped.
  const escaped = words.map((word) => JSON.stringify(word).slice(1, -1));
  const clean = (text: string) => escaped.reduce((now, word) => now.replaceAll(word, TAKEN_OUT), text);
  for (const name of ["notes.json", "reviews.json"])
    await rewrite(join(stateDir, name), (text) => {
      const { [`${tombstone.type}/${id}`]: _, ...others } = JSON.parse(text) as Record<string, unknown>;
      return clean(JSON.stringify(others, null, 1));
    });
  let changed = 0;
  await rewrite(join(stateDir, "audit.jsonl"), (text) => {
    const lines = text.split("\n");
    const cleaned = lines.map(clean);
    changed = cleaned.filter((line, index) => line !== lines[index]).length;
    return cleaned.join("\n");
  });
  return changed;
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  if (existsSync(path)) await replaceFile(path, change(await readFile(path, "utf8")));
}
