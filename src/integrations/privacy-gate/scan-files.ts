import { readFileSync } from "node:fs";
import { join } from "node:path";
import { leftovers } from "../../domain/pictures/leftovers.ts";
import { blockingFindings, type Finding, type ScanOptions } from "../../domain/privacy/index.ts";
import { digestOf, stampOf, withoutDigests, type DigestSet } from "../../entry-files/index.ts";
import { SharedDigests } from "../threads/shared-digests.ts";
import { shareOf, type SharedList } from "../threads/shared-list.ts";
import { filePassages } from "./file-passages.ts";

/** What a thread is to look at. */
export interface ScanTask {
  readonly folder: string;
  readonly options: ScanOptions;
  /** Digest of everything besides the words that a verdict depends on. */
  readonly rules: string;
  /** Where threads tell each other what they found sound; absent when one looks alone. */
  readonly told?: SharedArrayBuffer | undefined;
}

/** What was found in some files, and the digests of what was found sound. */
export interface Scanned {
  readonly whole: readonly WholeFault[];
  readonly blocked: readonly Blocked[];
  readonly sound: readonly string[];
}

/** Why a file may not be published as it is, whatever its words. */
export interface WholeFault {
  readonly file: string;
  readonly reason: string;
}

/** A passage that may not be published, and where it stands. */
export interface Blocked {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly files: Set<string>;
}

/** What a thread beside the first does of a scan: of what was found before it knows nothing. */
export function scanShare(task: ScanTask, files: SharedList<string>): Scanned {
  return scanFiles(task, shareOf(files), new Set());
}

/**
 * Scans files of a built site, paths with `/`, by their names and words. Each distinct passage is scanned once:
 * most of a page is the frame that all pages share. What is `known` to be sound is not looked at again.
 */
export function scanFiles(
  { folder, options, rules, told }: ScanTask,
  files: Iterable<string>,
  known: Pick<DigestSet, "has">,
): Scanned {
  const whole: WholeFault[] = [];
  const blocked = new Map<string, Blocked>();
  const sound: string[] = [];
  const others = told && new SharedDigests(told);
  const seen = { elsewhere: new Set<string>(), onBoard: new Set<string>() };

  const isSound = (text: string, file: string, exposure: boolean): boolean => {
    const before = exposure ? seen.onBoard : seen.elsewhere;
    if (before.has(text)) return true;
    const key = exposure ? `exposure ${text}` : text;
    const digest = digestOf(rules, key);
    if (!known.has(digest) && !others?.has(digest)) {
      const found = blocked.get(key) ?? blockedIn(text, { ...options, exposure });
      if (found) {
        blocked.set(key, found);
        found.files.add(file);
        return false;
      }
      sound.push(digest);
      others?.add(digest);
    }
    if (before.size > MOST_SEEN) before.clear();
    // A passage is a part of its page, and would hold all of it in memory.
    before.add(Buffer.from(text).toString());
    return true;
  };

  for (const file of files) {
    const name = digestOf(rules, file, stampOf(join(folder, file)));
    if (known.has(name)) continue;
    const bytes = readFileSync(join(folder, file));
    const digest = digestOf(rules, file, bytes);
    if (known.has(digest)) {
      sound.push(name);
      continue;
    }
    const exposure = /(?:^|\/)(?:exposures|objections)\//.test(file);
    const passages = passagesOf(file, bytes);
    const wrong = passages ? carried(file, bytes) : UNREADABLE;
    if (wrong) whole.push({ file, reason: wrong });
    let isClean = !wrong;
    for (const passage of [...namePassages(file), ...(passages ?? [])]) {
      const text = passage.trim();
      if (text && !isSound(text, file, exposure)) isClean = false;
    }
    if (isClean) sound.push(digest, name);
  }
  return { whole, blocked: [...blocked.values()], sound };
}

const MOST_SEEN = 1_000_000;

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
  const findings = blockingFindings(text, options);
  return findings.length > 0 ? { text, findings, files: new Set() } : undefined;
}
