import { resolve } from "node:path";
import type { Content } from "../domain/content.ts";
import { readFolder } from "../entry-files/index.ts";

let read: { folder: string; content: Content } | undefined;

/**
 * The content this build shows, read once. The build has checked it; while `astro dev` runs, faulty
 * entries are left out and told on the terminal.
 */
export function content(): Content {
  const folder = resolve(process.env["SUNLIT_CONTENT"] ?? "content");
  read ??= { folder, content: readFolder(folder).content };
  return read.content;
}

/** Today in the community's time zone, `YYYY-MM-DD`; `SUNLIT_TODAY` sets another day. */
export function today(): string {
  return process.env["SUNLIT_TODAY"] ?? new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}

/** Forgets what was read, so that the next question reads the files again. */
export function forgetContent(): void {
  read = undefined;
}
