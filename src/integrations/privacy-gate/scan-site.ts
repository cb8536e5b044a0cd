import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { scanText, type Finding, type ScanOptions } from "../../domain/privacy/index.ts";
import { filePassages } from "./file-passages.ts";

/** Something in the built site that may not be published. */
export interface SiteFinding {
  /** Path in the site, with `/`; the first file that holds the passage. */
  readonly file: string;
  /** How many other files hold it too. */
  readonly otherFiles: number;
  /** The text around the finding, or the reason why the file could not be read. */
  readonly passage: string;
  /** Absent when the file could not be read. */
  readonly finding?: Finding;
}

/**
 * What blocks the publication of a built site, by its files' names and words. Each distinct passage is scanned
 * once: most of a page is the frame that all pages share.
 */
export function scanSite(folder: string, options: ScanOptions = {}): SiteFinding[] {
  const unreadable: SiteFinding[] = [];
  const scanned = new Map<string, Blocked | undefined>();
  const look = (file: string, written: string): void => {
    const text = written.trim();
    if (!text) return;
    const exposure = /(?:^|\/)exposures\//.test(file);
    const key = exposure ? `exposure ${text}` : text;
    if (!scanned.has(key)) scanned.set(key, blockedIn(text, { ...options, exposure }));
    scanned.get(key)?.files.add(file);
  };
  for (const file of filesOf(folder)) {
    namePassages(file).forEach((part) => look(file, part));
    const passages = passagesOf(folder, file);
    if (passages) passages.forEach((passage) => look(file, passage));
    else unreadable.push({ file, otherFiles: 0, passage: "这种文件里的文字检查不了" });
  }
  const found = [...scanned.values()].flatMap((it) => (it ? toFindings(it) : []));
  return [...unreadable, ...found];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join("/"))
    .sort();
}

function passagesOf(folder: string, file: string): string[] | undefined {
  try {
    return filePassages(file, readFileSync(join(folder, file)));
  } catch {
    // A damaged archive or index is as unread as an unknown kind of file.
    return undefined;
  }
}

/** Folders and name; names that the build makes from digests say nothing. */
function namePassages(file: string): string[] {
  if (/^(?:_astro|search-index)\//.test(file)) return [];
  return file.split("/").map((part) => part.replace(digest, ""));
}

// A single letter beside a long number does not make it a digest.
const digest = /(?=(?:[0-9]*[a-f]){3})(?=[a-f]*[0-9])[0-9a-f]{16,}/g;

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
