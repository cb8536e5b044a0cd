import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "../content-types/index.ts";
import { DigestSet, digestOf } from "./digest-set.ts";
import type { ContentFile } from "./read-entries.ts";

/**
 * What earlier builds learned of the same files, so that a publish reads and scans only what changed. `code`
 * tells one state of the portal's own code from another: another one has other fields and other rules.
 */
export class ReadingCache {
  readonly #folder: string;
  readonly #code: string;
  readonly #sound: DigestSet;
  readonly #before: Readonly<Record<string, Entry["data"]>>;
  readonly #now: Record<string, Entry["data"]> = {};
  readonly #learned: string[] = [];

  constructor(folder: string, code: string) {
    this.#folder = folder;
    this.#code = code;
    this.#sound = new DigestSet(join(folder, SOUND));
    this.#before = readJson(join(folder, ENTRIES));
  }

  /** Whether no earlier build has read anything. */
  get isNew(): boolean {
    return this.#sound.size === 0;
  }

  /** Digests of the looks that found nothing since this cache was made, for the cache of another thread. */
  get learned(): readonly string[] {
    return this.#learned;
  }

  /** Takes over what another thread learned of the same content. */
  adopt(learned: readonly string[]): void {
    learned.forEach((digest) => this.#sound.add(digest));
  }

  /** The data of a sound file read earlier. */
  dataOf(file: ContentFile): Entry["data"] | undefined {
    return this.#before[this.#keyOf(file)];
  }

  /** Keeps data for the next reading, and gives it in the shape that it will have then. */
  keepData(file: ContentFile, data: Entry["data"]): Entry["data"] {
    const key = this.#keyOf(file);
    return (this.#now[key] = this.#before[key] ?? JSON.parse(JSON.stringify(data)));
  }

  /** Runs a look at a file unless it found nothing before, under the same `rules`. */
  unlessSound<Fault>(file: ContentFile, rules: string, look: () => readonly Fault[]): readonly Fault[] {
    const key = digestOf(this.#code, rules, file.path, file.text);
    if (this.#sound.has(key)) return [];
    const faults = look();
    if (faults.length === 0) {
      this.#sound.add(key);
      this.#learned.push(key);
    }
    return faults;
  }

  /** Keeps only what this reading used: what left the content leaves the cache. */
  save(): void {
    mkdirSync(this.#folder, { recursive: true });
    const file = join(this.#folder, ENTRIES);
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, JSON.stringify(this.#now));
    renameSync(fresh, file);
    this.#sound.save();
  }

  #keyOf({ path, text }: ContentFile): string {
    return digestOf(this.#code, path, text);
  }
}

const ENTRIES = "entries.json";
const SOUND = "sound-files";

function readJson(file: string): Readonly<Record<string, Entry["data"]>> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Not there yet, or cut off: everything is read anew.
    return {};
  }
}
