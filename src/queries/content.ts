import { resolve } from "node:path";
import { publicContent } from "../domain/boards/public-content.ts";
import type { Content } from "../domain/content.ts";
import { noted, Reads } from "../domain/reads.ts";
import { lentPageStore, readingOf } from "../entry-files/index.ts";

let read: { folder: string; raw: Content; content: Content } | undefined;

/**
 * The content this build shows, read once: what was taken down is not in it. The build has checked it; while `astro dev` runs, faulty
 * entries are left out and told on the terminal.
 */
export function content(): Content {
  return reading().content;
}

/** The content as it is stored, only to say of something that it is gone. */
export function rawContent(): Content {
  return reading().raw;
}

/** Today in the community's time zone, `YYYY-MM-DD`; `SUNLIT_TODAY` sets another day. */
export function today(): string {
  return process.env["SUNLIT_TODAY"] ?? new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}

/** Forgets what was read, so that the next question reads the files again. */
export function forgetContent(): void {
  read = undefined;
}

function reading(): NonNullable<typeof read> {
  if (read) return read;
  const folder = resolve(process.env["SUNLIT_CONTENT"] ?? "content");
  const raw = readingOf(folder).content;
  const shown = publicContent(raw, today());
  read = { folder, raw, content: lentPageStore() ? noted(shown, new Reads()) : shown };
  return read;
}
