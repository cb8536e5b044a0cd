import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { scanText, type Finding, type ScanOptions } from "../../domain/privacy/index.ts";
import { leftovers } from "../../domain/pictures/leftovers.ts";
import { DigestSet, digestOf, withoutDigests } from "../../entry-files/index.ts";
import { filePassages } from "./file-passages.ts";

/** Something in the built site that may not be published. */
export interface SiteFinding {
  /** Path in the site, with `/`; the first file that holds the passage. */
  readonly file: string;
  /** How many other files hold it too. */
  readonly otherFiles: number;
  /** The text around the finding, or what is wrong with the file as a whole. */
  readonly passage: string;
  /** Absent when the file as a whole may not be published. */
  readonly finding?: Finding;
}

/**
 * What blocks the publication of a built site, by its files' names and words. Each distinct passage is scanned
 * once: most of a page is the frame that all pages share. Files and passages in which an earlier build found
 * nothing under the same options and `code` are in `sound` and not looked at again.
 */
export function scanSite(
  folder: string,
  options: ScanOptions = {},
  sound = new DigestSet(),
  code = "",
): SiteFinding[] {
  const rules = digestOf(code, JSON.stringify(options));
  const whole: SiteFinding[] = [];
  const blocked = new Map<string, Blocked>();
  const look = (file: string, written: string): void => {
    const text = written.trim();
    if (!text) return;
    const exposure = /(?:^|\/)(?:exposures|objections)\//.test(file);
    // A passage is a part of its page, and a list of passages would hold all pages in memory.
    const digest = digestOf(rules, exposure ? `exposure ${text}` : text);
    if (sound.has(digest)) return;
    const found = blocked.get(digest) ?? blockedIn(text, { ...options, exposure });
    if (!found) return sound.add(digest);
    blocked.set(digest, found);
    found.files.add(file);
    isClean = false;
  };
  let isClean = true;
  for (const file of filesOf(folder)) {
    const bytes = readFileSync(join(folder, file));
    const digest = digestOf(rules, file, bytes);
    if (sound.has(digest)) continue;
    isClean = true;
    namePassages(file).forEach((part) => look(file, part));
    const passages = passagesOf(file, bytes);
    const wrong = passages ? carried(file, bytes) : UNREADABLE;
    if (wrong) whole.push({ file, otherFiles: 0, passage: wrong });
    passages?.forEach((passage) => look(file, passage));
    if (isClean && !wrong) sound.add(digest);
  }
  return [...whole, ...[...blocked.values()].flatMap(toFindings)];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join("/"))
    .sort();
}

function passagesOf(file: string, bytes: Buffer): string[] | undefined {
  try {
    return filePassages(file, bytes);
  } catch {
    // A damaged archive or index is as unread as an unknown kind of file.
    return undefined;
  }
}

/** What a photograph carries besides its pixels, whatever it says: there is no reason to publish any of it. */
function carried(file: string, bytes: Buffer): string | undefined {
  const found = /\.(png|jpe?g|webp|avif)$/i.test(file) ? leftovers(file, bytes) : [];
  return found.length > 0
    ? `图片里除了画面还有：${found.join("、")}。请从管理端重新上传这张图片，系统会自动清除`
    : undefined;
}

const UNREADABLE = "这种文件里的文字检查不了。请换成网页、表格或图片，或把它从内容里拿掉";

/** Folders and name; names that the build makes from digests say nothing. */
function namePassages(file: string): string[] {
  if (/^(?:_astro|search-index)\//.test(file)) return [];
  return file.split("/").map(withoutDigests);
}

function blockedIn(text: string, options: ScanOptions): Blocked | undefined {
  const findings = scanText(text, options).filter(({ level }) => level === "block");
  return findings.length > 0 ? { text, findings, files: new Set() } : undefined;
}

function toFindings({ text, findings, files }: Blocked): SiteFinding[] {
  const [file = ""] = files;
  return findings.map((finding) => ({
    file,
    otherFiles: files.size - 1,
    passage: text.slice(Math.max(0, finding.start - 12), finding.end + 12).replace(/\s+/g, " "),
    finding,
  }));
}

interface Blocked {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly files: Set<string>;
}
