import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { lentPictures } from "../../entry-files/index.ts";
import { DRAWN_FOLDER, drawnFiles } from "../draw-pictures.ts";

/**
 * Paths of what this build itself named by part of a digest, and that came out as digits alone: they may have the
 * form of a telephone or card number. The build says which they are; nothing a page says of itself counts.
 */
export function ownNames(site: string, drawn: Iterable<string> = drawnFiles(lentPictures())): Set<string> {
  const index = join(site, SEARCH);
  const folders = existsSync(index) ? readdirSync(index).map((name) => `${SEARCH}/${name}`) : [];
  const pictures = [...drawn].map((name) => `${DRAWN_FOLDER}/${name}`);
  return new Set([...folders, ...pictures].filter((path) => digitsAlone.test(path)));
}

/** A passage of a file without such a name at its end: an address of the file, or where the search looks for its index. */
export function withoutOwnName(passage: string, file: string, own: ReadonlySet<string>): string {
  if (own.size === 0) return passage;
  if (file === `${SEARCH}/current.json` && own.has(`${SEARCH}/${passage}`)) return "";
  const path = [...own].find((one) => passage.endsWith(`/${one}`));
  return path === undefined ? passage : passage.slice(0, -path.length);
}

const SEARCH = "search-index";
const digitsAlone = /\/\d{12,16}(?:-\d+\.\w+)?$/;
