import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";

/**
 * Folder of the office's state for a content folder unless the operator names one: `.office` for the portal's own
 * content, one of its own for every other, so that two communities never share accounts and sites.
 */
export function officeStateOf(contentDir: string): string {
  const folder = resolve(contentDir);
  if (folder === resolve("content")) return resolve(".office");
  const digest = createHash("sha256").update(folder).digest("hex").slice(0, 8);
  return resolve(`.office-${basename(folder)}-${digest}`);
}
