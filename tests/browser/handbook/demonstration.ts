import { cpSync } from "node:fs";
import { join } from "node:path";

/** The day that pictures of the handbooks show, and in which their test walks. */
export const HANDBOOK_DAY = "2020-07-14";

/** An office with the demonstration's entries, all of which are made up. */
export function writeDemonstration(contentDir: string): void {
  cpSync(join(import.meta.dirname, "../../../content"), contentDir, { recursive: true });
}
