import { contentTypes } from "../../../src/content-types/index.ts";

/**
 * Decap sees every collection as one flat folder, so that an entry's address in the admin is its number.
 * On disk entries may lie in folders per year; this remembers which, and gives new numbered ones theirs.
 */
export class EntryPaths {
  readonly #stored = new Map<string, string>();

  /** `cases/2024/LJ-2024-0001.md` → `cases/LJ-2024-0001.md`, remembering the way back. */
  flat(stored: string): string {
    const flat = flatPath(stored);
    this.#stored.set(flat, stored);
    return flat;
  }

  /** Where an entry lies; for one never seen, where a new one goes. */
  stored(flat: string): string {
    return this.#stored.get(flat) ?? newPath(flat);
  }

  isKnown(flat: string): boolean {
    return this.#stored.has(flat);
  }
}

/** Without the folders between a collection's folder and the file; media and settings stay. */
export function flatPath(path: string): string {
  const parts = path.split("/");
  return isCollection(parts[0]!) && parts.length > 2 ? `${parts[0]}/${parts[parts.length - 1]}` : path;
}

/** Cases are many, so a new one goes into the folder of its year. */
export function newPath(flat: string): string {
  const match = /^cases\/([A-Z]+-(\d{4})-\d+\.[a-z]+)$/.exec(flat);
  return match ? `cases/${match[2]}/${match[1]}` : flat;
}

function isCollection(folder: string): boolean {
  return contentTypes.some((type) => type.folder === folder && !type.single);
}
