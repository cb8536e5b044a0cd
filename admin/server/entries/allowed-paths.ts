import { contentTypeOfFile, extensionOf, writtenTypes } from "../../../src/content-types/index.ts";
import { MEDIA_FOLDER } from "../../../src/entry-files/index.ts";
import { Refusal } from "../refusal.ts";

/** Where an entry is drafted: `collection` is a content type's name, or `settings`; `id` its file name. */
export interface DraftKey {
  readonly collection: string;
  readonly id: string;
}

/**
 * The draft an entry file belongs to. Only paths that a content type has a place for pass: plain names of
 * letters, digits and hyphens, the type's own extension, at most two folders of grouping (`cases/2024/`).
 */
export function draftOfFile(path: string): DraftKey {
  const parts = path.split("/");
  const [base = "", extension = "", ...more] = (parts.pop() ?? "").split(".");
  const isPlain = [...parts, base].every((part) => /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/.test(part));
  const type = isPlain && more.length === 0 ? contentTypeOfFile(path) : undefined;
  const depth = parts.length - 1;
  if (type?.isKeptByOffice) throw new Refusal(400, `“${type.label}”由办公端自动记录，不能手工填写或修改。`);
  if (!type || extension !== extensionOf(type) || depth > (type.single ? 0 : 2) || isReserved(base))
    throw new Refusal(400, `“${shown(path)}”不是可以存放条目的位置。请从管理端的列表里新建或打开条目。`);
  return { collection: type.single ? "settings" : type.name, id: base };
}

/** The draft that a client names by collection and slug; the slug may carry folders (`2024/LJ-2024-0001`). */
export function draftOfSlug(collection: string, slug: string): DraftKey {
  const isKnown =
    collection === "settings"
      ? writtenTypes.some((type) => type.single && type.name === slug)
      : writtenTypes.some((type) => !type.single && type.name === collection);
  const parts = slug.split("/");
  if (!isKnown || parts.length > 3 || !parts.every((part) => /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/.test(part)))
    throw new Refusal(400, `没有“${shown(collection)}/${shown(slug)}”这样的条目。`);
  return { collection, id: parts.at(-1) ?? "" };
}

/** The slug by which Decap knows an entry file: its path under the collection's folder, without extension. */
export function slugOfFile(path: string): string {
  return path.slice(path.indexOf("/") + 1).replace(/\.[^.]+$/, "");
}

export function isEntryPath(path: string): boolean {
  return passes(() => draftOfFile(path));
}

export function isMediaPath(path: string): boolean {
  return passes(() => mediaName(path));
}

/** The file name of a picture directly under `media/`. Throws unless the name is safe on every system. */
export function mediaName(path: string): string {
  const name = path.startsWith(`${MEDIA_FOLDER}/`) ? path.slice(MEDIA_FOLDER.length + 1) : "";
  const isSafe = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}\.(png|jpe?g|webp|avif)$/u.test(name);
  if (!isSafe || name !== name.normalize("NFC") || isReserved(name.slice(0, name.indexOf("."))))
    throw new Refusal(
      400,
      `图片文件名“${shown(name || path)}”不能用。请改成只有汉字、字母、数字和短横的名称，以 .jpg、.png、.webp 或 .avif 结尾。`,
    );
  return name;
}

/** A file name made safe: what is not a letter, digit or hyphen becomes a hyphen. */
export function safeMediaName(name: string): string {
  const dot = name.lastIndexOf(".");
  const base = name.slice(0, Math.max(dot, 0)).normalize("NFC");
  const clean = base
    .replace(/[^\p{L}\p{N}_-]+/gu, "-")
    .replace(/^[-_]+|-+$/g, "")
    .slice(0, 60);
  return `${clean || "图片"}${name.slice(dot).toLowerCase()}`;
}

/** Names that Windows keeps for devices. */
function isReserved(base: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(base);
}

function shown(text: string): string {
  return text.replace(/\p{Cc}/gu, "�").slice(0, 80);
}

function passes(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
