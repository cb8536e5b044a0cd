import type { Entry } from "../../../src/content-types/index.ts";
import { makeContent, type Content } from "../../../src/domain/content.ts";
import {
  isContentPath,
  listTree,
  MEDIA_FOLDER,
  readBlobs,
  readEntry,
  type TreeFile,
} from "../../../src/entry-files/index.ts";
import { commitOf } from "../git/refs.ts";
import type { Repository } from "../git/repository.ts";

/** The content of one commit, read and parsed. Immutable. */
export interface Snapshot {
  readonly commit: string;
  /** Entry files by path under the content folder. */
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly media: ReadonlyMap<string, TreeFile>;
  readonly content: Content;
  text(path: string): string | undefined;
  entry(path: string): Entry | undefined;
}

/** Reads commits as snapshots. The last few are kept, and each file version is parsed once. */
export class Snapshots {
  readonly #repository: Repository;
  readonly #kept = new Map<string, Promise<Snapshot>>();
  #parsed: Parsed = new Map();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** What is published now. */
  async published(): Promise<Snapshot> {
    const commit = await commitOf(this.#repository, this.#repository.branch);
    if (!commit) throw new Error(`Git 仓库里的分支 ${this.#repository.branch} 不见了。请恢复它再继续。`);
    return this.of(commit);
  }

  /** The content of a commit or tree. */
  of(commit: string): Promise<Snapshot> {
    const kept = this.#kept.get(commit);
    if (kept) return kept;
    const reading = this.#read(commit);
    this.#kept.set(commit, reading);
    reading.catch(() => this.#kept.delete(commit));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > 3 && oldest) this.#kept.delete(oldest);
    return reading;
  }

  async #read(commit: string): Promise<Snapshot> {
    const all = [...(await listTree(this.#repository, commit))].filter(
      ([path, { isPlain }]) => isPlain && isContentPath(path),
    );
    const files = new Map(all.filter((one) => !isMedia(one)));
    const known = this.#parsed;
    const unread = [...files.values()].map(({ id }) => id).filter((id) => !known.has(id));
    const blobs = await readBlobs(this.#repository, [...new Set(unread)]);
    const parsed: Parsed = new Map();
    for (const [path, { id }] of files) {
      const ofId = known.get(id);
      const [twin] = ofId?.values() ?? [];
      const file = ofId?.get(path) ?? parse(path, twin?.text ?? blobs.get(id)?.toString() ?? "");
      parsed.set(id, (parsed.get(id) ?? new Map()).set(path, file));
    }
    this.#parsed = parsed;
    const find = (path: string) => parsed.get(files.get(path)?.id ?? "")?.get(path);
    const entries = [...files.keys()].flatMap((path) => find(path)?.entry ?? []);
    return {
      commit,
      files,
      media: new Map(all.filter(isMedia)),
      content: makeContent(entries),
      text: (path) => find(path)?.text,
      entry: (path) => find(path)?.entry,
    };
  }
}

function isMedia([path]: readonly [string, TreeFile]): boolean {
  return path.startsWith(`${MEDIA_FOLDER}/`);
}

function parse(path: string, text: string): ParsedFile {
  const { entry } = readEntry({ path, text });
  return entry ? { text, entry } : { text };
}

interface ParsedFile {
  readonly text: string;
  readonly entry?: Entry;
}

/** By object id, then by path: two files may have the same bytes. */
type Parsed = Map<string, Map<string, ParsedFile>>;
