import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Fault } from "../domain/checks/index.ts";
import { pictureFaults } from "./picture-faults.ts";
import { officeStateOf } from "./office-state.ts";
import { privateRegister, registerPath } from "./private-register.ts";
import { readEntries, type ContentFile, type ReadResult } from "./read-entries.ts";
import type { ReadingCache } from "./reading-cache.ts";

/** Folder under content that holds pictures and papers. */
export const MEDIA_FOLDER = "media";

/**
 * Reads all content from a folder on disk, beside the community's private register. Throws a Chinese error when
 * the folder is not there, or a register that was asked for.
 */
export function readFolder(
  contentDir: string,
  register = privateRegister(registerPath(officeStateOf(contentDir))),
  cache?: ReadingCache,
): ReadResult {
  const { files, media } = listFolder(contentDir);
  const read = readEntries(
    files.map((path): ContentFile => ({ path, text: readFileSync(join(contentDir, path), "utf8") })),
    new Set(media.map((path) => `/${path}`)),
    register,
    cache,
  );
  let all: readonly Fault[] | undefined;
  return {
    content: read.content,
    files: read.files,
    unread: read.unread,
    lookAt: read.lookAt,
    get faults() {
      all ??= [...read.faults, ...pictureFaults(contentDir, media)];
      return all;
    },
  };
}

/** Paths under a content folder, entries and media apart. Hidden files and a README are left alone. */
export function listFolder(contentDir: string): { files: string[]; media: string[] } {
  let names: string[];
  try {
    names = readdirSync(contentDir, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name).slice(join(contentDir, sep).length));
  } catch (cause) {
    throw new Error(`找不到内容文件夹 ${contentDir}。请检查 --content 后面的路径。`, { cause });
  }
  const paths = names.map((name) => name.split(sep).join("/")).filter(isContentPath);
  const isMedia = (path: string) => path.startsWith(`${MEDIA_FOLDER}/`);
  return { files: paths.filter((path) => !isMedia(path)).sort(), media: paths.filter(isMedia).sort() };
}

/** False for hidden files and for notes beside the content. */
export function isContentPath(path: string): boolean {
  return !path.split("/").some((part) => part.startsWith(".")) && !/^(README|LICENSE)(\.|$)/i.test(path);
}
