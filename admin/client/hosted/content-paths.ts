import { EntryPaths } from "../backend/entry-paths.ts";
import type { Draft, LoadedEntry, SaveOptions, ToSave } from "../backend/shapes.ts";
import { refuseTakenNumber } from "../backend/taken-number.ts";
import { noteTaken } from "./without-office.ts";

/**
 * One of Decap's backends for forges, over a repository in which the content lies in `folder` and entries may
 * lie in folders per year. Decap itself sees every collection as one flat folder, as with the office.
 */
export function withContentPaths(Base: Backend, folder: string): Backend {
  const inside = (path: string) => (path.startsWith(folder) ? path.slice(folder.length) : path);
  return class extends Base {
    readonly #paths = new EntryPaths();

    override async entriesByFolder(from: string, extension: string) {
      return this.#flattened(await super.entriesByFolder(folder + from, extension, DEEP));
    }

    override async allEntriesByFolder(from: string, extension: string) {
      return this.#flattened(await super.allEntriesByFolder(folder + from, extension, DEEP));
    }

    override async traverseCursor(cursor: unknown, action: string) {
      const page = await super.traverseCursor(cursor, action);
      return { ...page, entries: this.#flattened(page.entries) };
    }

    override async entriesByFiles(files: readonly { readonly path: string }[]) {
      const stored = files.map((file) => ({ ...file, path: folder + file.path }));
      return this.#flattened(await super.entriesByFiles(stored));
    }

    override async getEntry(path: string) {
      const at = (stored: string) => super.getEntry(stored).catch(() => undefined);
      const entry = await at(this.#stored(path));
      // A new entry goes into the folder of its year; an old one may lie beside the folders.
      const found = entry?.data ? entry : await at(folder + path);
      if (!found?.data) throw new Error(`没有找到 ${path}，它可能已被删除。`);
      return this.#flattened([found])[0]!;
    }

    override async unpublishedEntries() {
      const drafts = await super.unpublishedEntries();
      for (const draft of drafts)
        noteTaken(draft.slice(0, draft.indexOf("/")), draft.slice(draft.indexOf("/") + 1));
      return drafts;
    }

    override async unpublishedEntry(which: object) {
      const draft = await super.unpublishedEntry(which);
      return {
        ...draft,
        diffs: draft.diffs.map((diff) => ({ ...diff, path: this.#paths.flat(inside(diff.path)) })),
      };
    }

    override unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
      return super.unpublishedEntryDataFile(collection, slug, this.#stored(path), id);
    }

    override unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string) {
      return super.unpublishedEntryMediaFile(collection, slug, folder + path, id);
    }

    override async persistEntry(entry: ToSave, options: SaveOptions) {
      if (options.newEntry) refuseTakenNumber(entry.dataFiles);
      const dataFiles = entry.dataFiles.map((file) => ({ ...file, path: this.#stored(file.path) }));
      // After a refused save Decap takes a draft for granted that was never made.
      const which = { collection: options["collectionName"], slug: entry.dataFiles[0]?.slug };
      const unpublished = Boolean(options["unpublished"]) && (await this.#hasDraft(which));
      return super.persistEntry({ dataFiles, assets: entry.assets.map(moved) }, { ...options, unpublished });
    }

    override persistMedia(asset: Placed, options: object) {
      return super.persistMedia(moved(asset), options);
    }

    override getMedia(from: string) {
      return super.getMedia(folder + from);
    }

    override getMediaFile(path: string) {
      return super.getMediaFile(folder + path);
    }

    override deleteFiles(paths: readonly string[], message: string) {
      return super.deleteFiles(
        paths.map((path) => this.#stored(path)),
        message,
      );
    }

    #hasDraft(which: object): Promise<boolean> {
      return super.unpublishedEntry(which).then(
        () => true,
        () => false,
      );
    }

    #stored(path: string): string {
      return folder + this.#paths.stored(path);
    }

    /** Changed where they stand, because Decap hangs the place in a long list on the array. */
    #flattened(entries: LoadedEntry[]): LoadedEntry[] {
      for (const [index, entry] of entries.entries())
        entries[index] = {
          ...entry,
          file: { ...entry.file, path: this.#paths.flat(inside(entry.file.path)) },
        };
      return entries;
    }
  };

  /** The same picture at the place where the repository has it. */
  function moved<Kind extends Placed>(asset: Kind): Kind {
    return Object.create(asset, { path: { value: folder + asset.path.replace(/^\//, "") } }) as Kind;
  }
}

/** Folders below a collection's that are looked through. */
const DEEP = 5;

interface Placed {
  readonly path: string;
}

/** What of Decap's backends has to do with paths. */
interface Forge {
  entriesByFolder(folder: string, extension: string, depth?: number): Promise<LoadedEntry[]>;
  allEntriesByFolder(folder: string, extension: string, depth?: number): Promise<LoadedEntry[]>;
  traverseCursor(cursor: unknown, action: string): Promise<{ entries: LoadedEntry[]; cursor: unknown }>;
  entriesByFiles(files: readonly { readonly path: string }[]): Promise<LoadedEntry[]>;
  getEntry(path: string): Promise<LoadedEntry>;
  /** `collection/slug` */
  unpublishedEntries(): Promise<string[]>;
  unpublishedEntry(which: object): Promise<Draft>;
  unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
  unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string): Promise<unknown>;
  persistEntry(entry: object, options: object): Promise<unknown>;
  persistMedia(asset: object, options: object): Promise<unknown>;
  getMedia(folder: string): Promise<unknown>;
  getMediaFile(path: string): Promise<unknown>;
  deleteFiles(paths: readonly string[], message: string): Promise<unknown>;
}

// Decap hands a backend its whole configuration.
// oxlint-disable-next-line typescript/no-explicit-any
export type Backend = new (...given: any[]) => Forge;
