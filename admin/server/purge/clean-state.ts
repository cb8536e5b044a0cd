import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PurgePlan } from "./plan-purge.ts";
import { TAKEN_OUT } from "./rewrite-history.ts";

/** Takes an entry's words out of the office's audit log and empties its scratch; gives the lines that changed. */
export async function cleanState(stateDir: string, { words }: PurgePlan): Promise<number> {
  await rm(join(stateDir, "tmp"), { recursive: true, force: true });
  const path = join(stateDir, "audit.jsonl");
  if (!existsSync(path)) return 0;
  const lines = (await readFile(path, "utf8")).split("\n");
  // As they stand in JSON, where quotation marks are escaped.
  const escaped = words.map((word) => JSON.stringify(word).slice(1, -1));
  const cleaned = lines.map((line) => escaped.reduce((now, word) => now.replaceAll(word, TAKEN_OUT), line));
  await writeFile(path, cleaned.join("\n"), { mode: 0o600 });
  return cleaned.filter((line, index) => line !== lines[index]).length;
}
