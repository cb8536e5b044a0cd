import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "./digest-set.ts";
import { isSameFile, linkFile } from "./link-file.ts";

/** What a page followed from when it was made. */
export interface PageOrigin {
  /** Digest of what all pages follow from: code, settings, the day, the address of the site. */
  readonly frame: string;
  /** Digest of what the page was handed when its address was listed. */
  readonly props: string;
  /** What it asked of the content, with a digest of each answer. */
  readonly reads: readonly (readonly [key: string, version: string])[];
}

/** A page, what it followed from, and where its bytes lie. */
export interface KeptPage extends PageOrigin {
  /** Its file, which it has alone: a digest of the path and of what it followed from. */
  readonly name: string;
  /** Time and size of its file, and a digest: a site has the same file under another name, and somebody may have written into it. */
  readonly stamp: string;
  readonly digest: string;
}

/**
 * Pages of the last build, by path. Nothing is written to the list before `save`, and a build that fails saves
 * nothing; a page whose file is gone is made anew.
 */
export class PageStore {
  /** Where the pages lie. */
  readonly folder: string;
  readonly #before: Readonly<Record<string, KeptPage>>;
  readonly #now: Record<string, KeptPage> = {};
  readonly #made = new Set<string>();
  #judge: Judge | undefined;
  /** How many pages were taken from the last build. */
  reused = 0;

  constructor(folder: string) {
    this.folder = folder;
    this.#before = readList(join(folder, LIST));
  }

  /** Pages know what they follow from; only they can tell whether one is still true. */
  judgeBy(judge: Judge): void {
    this.#judge = judge;
  }

  /** Whether a page of the last build is still true for what it is handed now; then this build has it too. */
  async takeOver(path: string, props: string): Promise<boolean> {
    const page = this.#before[path];
    if (!page || !(await this.#judge?.(page, props))) return false;
    const file = this.#fileOf(page);
    const stamp = stampOf(file);
    // A cache that was brought here from elsewhere has other times.
    if (stamp !== page.stamp && page.digest !== digestOfFile(file)) return false;
    this.#now[path] = { ...page, stamp };
    this.reused += 1;
    return true;
  }

  keep(path: string, { frame, props, reads }: PageOrigin, body: Uint8Array): void {
    const name = digestOf(path, JSON.stringify([frame, props, reads]));
    const file = this.#fileOf({ name });
    this.#makeFolder(dirname(file));
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, body);
    renameSync(fresh, file);
    this.#now[path] = { frame, props, reads, name, stamp: stampOf(file), digest: digestOf(body) };
  }

  /** Puts a page that this build has into the site, under a second name of the same file; false when it has it not. */
  place(path: string, to: string): boolean {
    const page = this.#now[path];
    return page !== undefined && linkFile(this.#fileOf(page), to);
  }

  /** Whether a file is a second name of a page that this build has. */
  isAt(path: string, file: string): boolean {
    const page = this.#now[path];
    return page !== undefined && isSameFile(this.#fileOf(page), file);
  }

  /** What this build has of pages so far. */
  get kept(): Readonly<Record<string, KeptPage>> {
    return this.#now;
  }

  /** Pages that another thread has kept in the same folder belong to this build. */
  adopt(kept: Readonly<Record<string, KeptPage>>): void {
    Object.assign(this.#now, kept);
  }

  /** Makes this build the last one: what it did not use is removed, so that no withdrawn word stays. */
  save(): void {
    mkdirSync(this.folder, { recursive: true });
    const list = join(this.folder, LIST);
    writeFileSync(`${list}.${process.pid}`, JSON.stringify(this.#now));
    renameSync(`${list}.${process.pid}`, list);
    const used = new Set(Object.values(this.#now).map((page) => this.#fileOf(page)));
    for (const name of readdirSync(this.folder, { withFileTypes: true })) {
      if (!name.isDirectory()) continue;
      const folder = `${this.folder}/${name.name}`;
      for (const file of readdirSync(folder))
        if (!used.has(`${folder}/${file}`)) rmSync(`${folder}/${file}`, { force: true });
    }
  }

  /** Once each: thousands of pages share them. */
  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }

  #fileOf({ name }: Pick<KeptPage, "name">): string {
    return `${this.folder}/${name.slice(0, 2)}/${name}`;
  }
}

/** Lends the store to the pages, whose modules are another copy, for the rest of this process. */
export function lendPageStore(store: PageStore): void {
  shared[KEY] = store;
}

/** The store lent by the build; undefined while `astro dev` runs. */
export function lentPageStore(): PageStore | undefined {
  return shared[KEY];
}

type Judge = (page: PageOrigin, props: string) => Promise<boolean>;

const LIST = "pages.json";
const KEY = Symbol.for("sunlit.page-store");
const shared = globalThis as { [KEY]?: PageStore };

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${Math.floor(stat.mtimeMs)} ${stat.size}` : "";
}

function digestOfFile(file: string): string | undefined {
  return existsSync(file) ? digestOf(readFileSync(file)) : undefined;
}

function readList(file: string): Readonly<Record<string, KeptPage>> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Cut off: everything is made anew.
    return {};
  }
}
