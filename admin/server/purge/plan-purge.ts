import { readBlobs, parseEntryText, readEntry } from "../../../src/entry-files/index.ts";
import { contentTypeOfFile, extensionOf, type TombstoneData } from "../../../src/content-types/index.ts";
import { formatFault } from "../../../src/domain/checks/index.ts";
import { faultsOfChange } from "../entries/check-change.ts";
import { signOffPath } from "../entries/sign-off.ts";
import { Snapshots } from "../entries/snapshot.ts";
import type { Repository } from "../git/repository.ts";
import { allVersions, refsHolding } from "./history-objects.ts";
import { tombstoneFile } from "./tombstone.ts";

/** What purging an entry will take out of a repository; nothing has been changed yet. */
export interface PurgePlan {
  readonly id: string;
  readonly tombstone: TombstoneData;
  /** Paths under the content folder whose every version goes: the entry's files, and pictures only it used. */
  readonly paths: readonly string[];
  /** Object ids of all those versions. */
  readonly blobs: readonly string[];
  /** The entry's own words in any version, which are also taken out of commit messages and the audit log. */
  readonly words: readonly string[];
  /** Branches, drafts and deleted drafts that hold a version. */
  readonly refs: readonly string[];
  /** Published files of other entries that hold the same words; they are not changed. */
  readonly elsewhere: readonly string[];
  /** The words they hold. */
  readonly shared: readonly string[];
}

/** Finds every version of an entry in every ref and reflog. Throws in Chinese when there is none, or others name it. */
export async function planPurge(
  repository: Repository,
  request: Pick<TombstoneData, "id" | "day" | "reason">,
): Promise<PurgePlan> {
  const versions = await allVersions(repository);
  const own = versions.filter(({ path }) => isEntry(path, request.id));
  const type = contentTypeOfFile(own[0]?.path ?? "");
  if (!type)
    throw new Error(
      `整个历史里都没有编号为“${request.id}”的条目。请核对编号，或用 --content 指明内容文件夹。`,
    );
  const texts = await readBlobs(repository, unique(own.map(({ id }) => id)));
  const values = [...texts.values()].map((bytes) => read(bytes.toString(), extensionOf(type)));
  const published = await new Snapshots(repository).published();
  const others = [...published.files.keys()].filter((path) => !isEntry(path, request.id));
  const pictures = unique(values.flatMap(picturesIn)).filter(
    (picture) => !others.some((path) => published.text(path)?.includes(picture)),
  );
  const paths = unique([
    ...own.map(({ path }) => path),
    ...own.map(({ path }) => signOffPath(path)).filter((path) => versions.some((one) => one.path === path)),
    ...pictures.map((picture) => picture.slice(1)),
  ]);
  const words = unique(values.flatMap(wordsIn)).sort((a, b) => b.length - a.length);
  const theirs = others.map((path) => ({ path, text: published.text(path) ?? "" }));
  const tombstone = { ...request, type: type.name as TombstoneData["type"] };
  mustStandWithout(published, paths, tombstone);
  return {
    id: request.id,
    tombstone,
    paths,
    blobs: unique(versions.filter(({ path }) => paths.includes(path)).map(({ id }) => id)),
    words,
    refs: await refsHolding(repository, paths),
    elsewhere: theirs.filter(({ text }) => words.some((word) => text.includes(word))).map(({ path }) => path),
    shared: words.filter((word) => theirs.some(({ text }) => text.includes(word))),
  };
}

/** Faults that other entries would have without it: something names it. */
function mustStandWithout(
  published: Parameters<typeof faultsOfChange>[0],
  paths: readonly string[],
  tombstone: TombstoneData,
): void {
  const removed = paths
    .filter((path) => published.files.has(path))
    .map((path): [string, null] => [path, null]);
  const stone = tombstoneFile(tombstone);
  if (!readEntry(stone).entry)
    throw new Error(`“${tombstone.id}”这种内容（${tombstone.type}）不能留下删除记录。`);
  const faults = faultsOfChange(published, {
    files: new Map<string, string | null>([...removed, [stone.path, stone.text]]),
  });
  if (faults.length > 0)
    throw new Error(
      `别的条目还用到它，先改好再清除：\n${faults.map((one) => `- ${formatFault(one)}`).join("\n")}`,
    );
}

function isEntry(path: string, id: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const isNamed = name === `${id}.md` || name === `${id}.yml`;
  return isNamed && !path.startsWith("tombstones/") && contentTypeOfFile(path)?.single === false;
}

/** A draft may be broken; what cannot be read is taken line by line. */
function read(text: string, extension: "md" | "yml"): unknown {
  try {
    return parseEntryText(text, extension);
  } catch {
    return text.split("\n");
  }
}

function picturesIn(value: unknown): string[] {
  return strings(value).filter((text) => /^\/media\/[^/]+$/.test(text));
}

/** Texts long and Chinese enough to be the entry's own, line by line. */
function wordsIn(value: unknown): string[] {
  return strings(value)
    .flatMap((text) => text.split("\n"))
    .map((line) => line.trim())
    .filter((line) => [...line].length >= LEAST && /[\u4e00-\u9fff]/.test(line));
}

/** Shorter texts, such as a place or a name of an office, also stand elsewhere for good reason. */
const LEAST = 6;

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(strings);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
