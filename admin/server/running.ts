import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "./state-file.ts";

/** Says in the state folder where the office listens, so that other commands can see whether it runs. */
export async function noteRunning(stateDir: string, url: string): Promise<() => Promise<void>> {
  const path = join(stateDir, FILE);
  await replaceFile(path, JSON.stringify({ url }));
  return () => rm(path, { force: true });
}

/** Address of the office that works on this state folder; undefined when none answers, also after a crash. */
export async function runningOffice(stateDir: string): Promise<string | undefined> {
  let url: string;
  try {
    url = JSON.parse(readFileSync(join(stateDir, FILE), "utf8")).url;
  } catch {
    return undefined;
  }
  try {
    const answer = await fetch(`${url}/health.json`, { signal: AbortSignal.timeout(PATIENCE) });
    return "rolledBack" in ((await answer.json()) as object) ? url : undefined;
  } catch (error) {
    // An office too busy to answer is still one.
    return error instanceof DOMException && error.name === "TimeoutError" ? url : undefined;
  }
}

const FILE = "running.json";
const PATIENCE = 5_000;
