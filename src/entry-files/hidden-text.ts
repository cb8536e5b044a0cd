import type { Fault } from "../domain/checks/index.ts";
import { findingNames, scanText, type ScanOptions } from "../domain/privacy/index.ts";
import type { ContentFile } from "./read-entries.ts";

/** Personal data where no field shows it: in the notes of a file (`# …`), which Git keeps all the same. */
export function faultsInNotes(file: ContentFile, options: ScanOptions): Fault[] {
  const notes = fieldsPart(file).flatMap((line) => /(?:^|\s)#(.*)$/.exec(line)?.[1] ?? []);
  return faultsIn(file.path, notes, options, "文件的注释里", "请删去这行注释。");
}

/** Personal data in the name of a file. */
export function faultsInName(path: string, options: ScanOptions): Fault[] {
  const parts = path.split("/").map((part) => withoutDigests(part.replace(/\.[^.]+$/, "")));
  return faultsIn(path, parts, options, "文件名里", "请改文件名。");
}

/** A file name without the digest a program gave it, which may look like any number. */
export function withoutDigests(name: string): string {
  return name.replace(digest, "");
}

// A single letter beside a long number does not make it a digest.
const digest = /(?=(?:[0-9]*[a-f]){3})(?=[a-f]*[0-9])[0-9a-f]{16,}/g;

function faultsIn(
  file: string,
  texts: readonly string[],
  options: ScanOptions,
  where: string,
  remedy: string,
): Fault[] {
  return texts
    .flatMap((text) => scanText(text, options))
    .filter(({ level }) => level === "block")
    .map(({ type, text }) => ({
      file,
      field: "",
      label: "",
      reason: `${where}有不能公开的个人信息：${findingNames[type]}“${text}”`,
      remedy,
    }));
}

/** The lines in which `#` begins a note; below the front matter it begins a heading. */
function fieldsPart({ path, text }: ContentFile): string[] {
  const lines = text.split(/\r?\n/);
  if (path.endsWith(".yml")) return lines;
  const end = lines.indexOf("---", 1);
  return end < 0 ? lines : lines.slice(0, end);
}
