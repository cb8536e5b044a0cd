import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../../src/entry-files/index.ts";
import { siteFiles } from "../support/site-files.ts";

/** A site as a carrier compares it: path and digest of every file. */
export function stateOf(site: string): ReadonlyMap<string, string> {
  return new Map(siteFiles(site).map((file) => [file, digestOf(readFileSync(join(site, file)))]));
}

/** How many files have to be sent where `before` lies, so that `now` lies there. */
export function filesToSend(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): number {
  return [...now].filter(([path, digest]) => before.get(path) !== digest).length;
}
