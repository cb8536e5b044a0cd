import {
  checks,
  checkEntry,
  personalData,
  scanOptions,
  sortFaults,
  type Fault,
} from "../domain/checks/index.ts";
import { makeContent, type Content } from "../domain/content.ts";
import { contentTypeOfFile, extensionOf, type Entry } from "../content-types/index.ts";
import { faultsInName, faultsInNotes } from "./hidden-text.ts";
import { missingMedia } from "./missing-media.ts";
import { EntryTextError, parseEntryText } from "./entry-text.ts";
import type { ReadingCache } from "./reading-cache.ts";

/** One file of the content, wherever it lies; `path` is under the content folder, with `/`. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** What reading gives: the entries that are sound, and every fault found. */
export interface ReadResult {
  readonly content: Content;
  /** All files that were read, by path. */
  readonly files: readonly string[];
  /** Files that gave no entry. */
  readonly unread: readonly string[];
  /** Found when first asked for: who shows content that was checked before need not pay for it again. */
  readonly faults: readonly Fault[];
  /** Looks for personal data in some files; what is sound is known to the cache then, and `faults` need not look. */
  lookAt(files: Iterable<string>): void;
}

/** Reads, checks and joins entry files. The one way from files to entries, for disk and Git alike. */
export function readEntries(
  files: Iterable<ContentFile>,
  mediaPaths: ReadonlySet<string>,
  register: readonly string[] = [],
  cache?: ReadingCache,
): ReadResult {
  const read = new Map<string, ReadFile>();
  const faults: Fault[] = [];
  const entries = new Map<string, Entry>();
  for (const file of files) {
    const { entry, faults: own } = readOnce(file, cache);
    const twin = entry && entries.get(keyOf(entry));
    faults.push(...own, ...(twin ? [duplicate(file.path, twin)] : []));
    if (entry && !twin) entries.set(keyOf(entry), entry);
    read.set(file.path, { file, entry, isTwin: twin !== undefined });
  }
  const content = makeContent([...entries.values()]);
  const look = personalLook(content, register, cache);
  const foundTogether = () => [
    ...[...mediaPaths].flatMap((path) => faultsInName(path.slice(1), { register })),
    ...[...read.values()].flatMap(look),
    ...[...entries.values()].flatMap((entry) => [
      ...otherChecks.flatMap((check) => check.forEntry(entry, content, register)),
      ...missingMedia(entry, mediaPaths),
    ]),
  ];
  let all: readonly Fault[] | undefined;
  return {
    content,
    files: [...read.keys()],
    unread: [...read.values()].filter(({ entry }) => !entry).map(({ file }) => file.path),
    get faults() {
      return (all ??= sortFaults([...faults, ...foundTogether()]));
    },
    lookAt(paths) {
      for (const path of paths) {
        const file = read.get(path);
        // Another thread may have read the folder a moment earlier; `faults` looks at what nobody looked at.
        if (file) look(file);
      }
    },
  };
}

interface ReadFile {
  readonly file: ContentFile;
  readonly entry: Entry | undefined;
  /** Another file has the same number; this one is left out. */
  readonly isTwin: boolean;
}

const otherChecks = checks.filter((check) => check !== personalData);

/** Finds the personal data of a file, in its fields and outside them; what the cache knows to be sound is not read again. */
function personalLook(
  content: Content,
  register: readonly string[],
  cache: ReadingCache | undefined,
): (read: ReadFile) => readonly Fault[] {
  const once = (file: ContentFile, rules: string, find: () => readonly Fault[]) =>
    cache ? cache.unlessSound(file, rules, find) : find();
  const hidden = `hidden ${JSON.stringify(register)}`;
  const fields = `fields ${JSON.stringify(scanOptions(content, register))}`;
  return ({ file, entry, isTwin }) => [
    ...once(file, hidden, () => hiddenFaults(file, register)),
    ...(entry && !isTwin ? once(file, fields, () => personalData.forEntry(entry, content, register)) : []),
  ];
}

/** Reads one file by itself: its text, its type, its schema. */
export function readEntry(file: ContentFile): { entry?: Entry; faults: readonly Fault[] } {
  const type = contentTypeOfFile(file.path);
  const whole = { file: file.path, field: "", label: "" };
  if (!type) {
    return {
      faults: [{ ...whole, reason: "这里不放这种文件", remedy: "请移走它，或放进对应内容类型的文件夹。" }],
    };
  }
  const extension = extensionOf(type);
  if (!file.path.endsWith(`.${extension}`)) {
    return {
      faults: [
        { ...whole, reason: `“${type.label}”的文件名要以 .${extension} 结尾`, remedy: "请改文件名。" },
      ],
    };
  }
  try {
    const checked = checkEntry(type.name, file.path, parseEntryText(file.text, extension));
    if (!checked.data) return { faults: checked.faults };
    return {
      entry: { type: type.name, id: idOf(file.path), file: file.path, data: checked.data },
      faults: [],
    };
  } catch (error) {
    if (!(error instanceof EntryTextError)) throw error;
    return {
      faults: [
        {
          ...whole,
          reason: error.message,
          remedy: "请对照其他条目改正写法：冒号后留一个空格，缩进用空格对齐。",
        },
      ],
    };
  }
}

/** Faults that only show beside the other entries, the media files and the private register. */
export function faultsInContext(
  entry: Entry,
  content: Content,
  mediaPaths: ReadonlySet<string>,
  register: readonly string[] = [],
): Fault[] {
  const found = checks.flatMap((check) => check.forEntry(entry, content, register));
  return [...found, ...missingMedia(entry, mediaPaths)];
}

/** Reads a file unless the cache knows what it holds. Cached or not, data has the shape JSON gives it. */
function readOnce(file: ContentFile, cache: ReadingCache | undefined): ReturnType<typeof readEntry> {
  const known = cache?.dataOf(file);
  const type = known && contentTypeOfFile(file.path);
  const result: ReturnType<typeof readEntry> =
    known && type
      ? { entry: { type: type.name, id: idOf(file.path), file: file.path, data: known } as Entry, faults: [] }
      : readEntry(file);
  if (!cache || !result.entry || result.faults.length > 0) return result;
  return { entry: { ...result.entry, data: cache.keepData(file, result.entry.data) } as Entry, faults: [] };
}

/** Personal data of a file that stands in none of its fields. */
export function hiddenFaults(file: ContentFile, register: readonly string[]): Fault[] {
  return [...faultsInNotes(file, { register }), ...faultsInName(file.path, { register })];
}

function keyOf({ type, id }: Entry): string {
  return `${type}/${id}`;
}

function idOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
}

function duplicate(file: string, twin: Entry): Fault {
  return {
    file,
    field: "id",
    label: "编号",
    reason: `编号“${twin.id}”重复，${twin.file} 已经用了`,
    remedy: "请给其中一个换一个没有用过的编号，文件名一起改。",
  };
}
