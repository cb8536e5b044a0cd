import { readFileSync } from "node:fs";
import { join } from "node:path";
import { leftovers } from "../../domain/pictures/leftovers.ts";
import { blockingFindings, type Finding, type ScanOptions } from "../../domain/privacy/index.ts";
import { DigestSet, digestOf, stampOf, withoutDigests } from "../../entry-files/index.ts";
import { SharedDigests } from "../threads/shared-digests.ts";
import { shareOf, type SharedList } from "../threads/shared-list.ts";
import { filePassages } from "./file-passages.ts";
import { passageGroups } from "./passage-groups.ts";

/** What a thread is to look at. */
export interface ScanTask {
  readonly folder: string;
  readonly options: ScanOptions;
  /** Digest of everything besides the words that a verdict depends on. */
  readonly rules: string;
  /** File of the digests that earlier builds found sound. */
  readonly soundFile?: string | undefined;
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

/** What a thread beside the first does of a scan. */
export function scanShare(task: ScanTask, files: SharedList<string>): Scanned {
  return scanFiles(task, shareOf(files), new DigestSet(task.soundFile));
}

/** Tells a file as it is now from any other and from itself with other words, without reading it. */
export function nameOfState({ folder, rules }: ScanTask, file: string): string {
  return digestOf(rules, file, stampOf(join(folder, file)));
}

/**
 * Scans files of a built site, paths with `/`, by their names and words. Each distinct passage is scanned once:
 * most of a page is the frame that all pages share. Passages are looked up in groups, and what is `known` to be
 * sound, a file or a group, is not looked at again.
 */
export function scanFiles(task: ScanTask, files: Iterable<string>, known: DigestSet): Scanned {
  const { folder, options, rules, told } = task;
  const whole: WholeFault[] = [];
  const blocked = new Map<string, Blocked>();
  const sound = new Set<string>();
  const others = told && new SharedDigests(told);
  const isKnown = (digest: string) => known.has(digest) || sound.has(digest) || others?.has(digest) === true;
  const seen = { elsewhere: new Set<string>(), onBoard: new Set<string>() };

  const isSound = (text: string, file: string, exposure: boolean): boolean => {
    const before = exposure ? seen.onBoard : seen.elsewhere;
    if (before.has(text)) return true;
    const key = exposure ? `exposure ${text}` : text;
    const digest = others && digestOf(rules, key);
    if (digest === undefined || !others?.has(digest)) {
      const found = blocked.get(key) ?? blockedIn(text, { ...options, exposure });
      if (found) {
        blocked.set(key, found);
        found.files.add(file);
        return false;
      }
      if (digest !== undefined) others?.add(digest);
    }
    if (before.size > MOST_SEEN) before.clear();
    // A passage is a part of its page, and would hold all of it in memory.
    before.add(Buffer.from(text).toString());
    return true;
  };

  const areSound = (group: readonly string[], file: string, exposure: boolean): boolean => {
    const digest = digestOf(rules, exposure ? "exposure group" : "group", ...group);
    if (isKnown(digest)) return true;
    // All of them, so that every finding is told.
    if (group.filter((text) => !isSound(text, file, exposure)).length > 0) return false;
    sound.add(digest);
    others?.add(digest);
    return true;
  };

  for (const file of files) {
    const name = nameOfState(task, file);
    const bytes = readFileSync(join(folder, file));
    const digest = digestOf(rules, file, bytes);
    if (known.has(digest)) {
      sound.add(name);
      continue;
    }
    const exposure = /(?:^|\/)(?:exposures|objections)\//.test(file);
    const passages = passagesOf(file, bytes);
    const wrong = passages ? carried(file, bytes) : UNREADABLE;
    if (wrong) whole.push({ file, reason: wrong });
    let isClean = !wrong;
    for (const group of passageGroups([...namePassages(file), ...(passages ?? [])]))
      if (!areSound(group, file, exposure)) isClean = false;
    if (isClean) sound.add(digest).add(name);
  }
  return { whole, blocked: [...blocked.values()], sound: [...sound] };
}

const MOST_SEEN = 100_000;

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
