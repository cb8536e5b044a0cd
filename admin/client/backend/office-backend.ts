import { EditorialWorkflowError } from "decap-cms-lib-util";
import { account } from "../account/account.ts";
import { conflictIn, conflicts } from "../conflict/conflict.ts";
import { questionsIn, reviews } from "../review/review.ts";
import { publishing } from "../publishing/publishing.ts";
import { EntryPaths } from "./entry-paths.ts";
import { claimLocalDrafts, forgetLocalDrafts } from "./local-drafts.ts";
import { getFromOffice, OfficeError, postToOffice } from "./office-api.ts";
import { isNamed, pictureByAddress, serialise } from "./pictures.ts";
import type { Session, DecapUser, LoadedEntry, Draft, Asset, ToSave, SaveOptions, Note } from "./shapes.ts";
import { SignIn } from "./sign-in.tsx";
import { refuseTakenNumber } from "./taken-number.ts";

/**
 * Decap's backend for the office server: the proxy protocol with signed-in people, paths flattened,
 * pictures by address, and the version that was opened sent along, so that no one overwrites another's work.
 */
export class OfficeBackend {
  readonly #paths = new EntryPaths();
  /** Blob ids of files as they were opened here, by stored path. */
  readonly #opened = new Map<string, string>();
  /** Published entries as they were read here, whole, by Decap's path. */
  readonly #read = new Map<string, LoadedEntry>();
  #isSignedIn = false;

  isGitBackend() {
    return false;
  }

  authComponent() {
    return SignIn;
  }

  async restoreUser(): Promise<DecapUser> {
    const session = await getFromOffice<Session>("session");
    // The sign-in form then asks for a password of one's own.
    if (session.user.isTemporary) throw new OfficeError("请先改密码。", 403);
    return this.authenticate(session);
  }

  async authenticate({ user }: Session): Promise<DecapUser> {
    await claimLocalDrafts(user.name);
    this.#isSignedIn = true;
    account.set(user);
    publishing.start();
    return { login: user.name, name: user.displayName, role: user.role, token: "" };
  }

  async logout(): Promise<void> {
    publishing.stop();
    account.set(undefined);
    if (!this.#isSignedIn) return;
    this.#isSignedIn = false;
    await forgetLocalDrafts();
    await postToOffice("sign-out");
  }

  getToken() {
    return Promise.resolve("");
  }

  async status() {
    const answer = await getFromOffice("session").then(
      () => ({ auth: true, api: true }),
      (error: OfficeError) => ({ auth: error.status !== 401, api: error.status !== 0 }),
    );
    return { auth: { status: answer.auth }, api: { status: answer.api, statusPage: "" } };
  }

  async entriesByFolder(folder: string, extension: string): Promise<LoadedEntry[]> {
    // Entries may lie in folders per year, whatever depth Decap expects.
    const asked = { folder, extension, depth: 5, isBrief: true };
    const entries = await this.#call<LoadedEntry[]>("entriesByFolder", asked);
    return Promise.all(entries.map((entry) => this.#flattened(entry)).map((entry) => this.#whole(entry)));
  }

  /** What was opened here stays whole when a list comes after it: Decap keeps one copy of an entry. */
  async #whole(brief: LoadedEntry): Promise<LoadedEntry> {
    const kept = this.#read.get(brief.file.path);
    if (!kept) return brief;
    return kept.file.id === brief.file.id ? kept : this.getEntry(brief.file.path);
  }

  entriesByFiles(files: { path: string; label?: string }[]) {
    return this.#call<LoadedEntry[]>("entriesByFiles", { files });
  }

  async getEntry(path: string): Promise<LoadedEntry> {
    const stored = this.#paths.stored(path);
    let entry = await this.#call<LoadedEntry>("getEntry", { path: stored });
    if (entry.data === null && stored !== path && !this.#paths.isKnown(path))
      entry = await this.#call<LoadedEntry>("getEntry", { path });
    if (entry.data === null) throw new OfficeError(`没有找到 ${path}，它可能已被删除。`, 404);
    if (entry.file.id) this.#opened.set(entry.file.path, entry.file.id);
    const read = this.#flattened(entry);
    this.#read.set(read.file.path, read);
    return read;
  }

  unpublishedEntries() {
    return this.#call<string[]>("unpublishedEntries");
  }

  async unpublishedEntry(which: { id?: string; collection?: string; slug?: string }): Promise<Draft> {
    try {
      const draft = await this.#call<Draft>("unpublishedEntry", which);
      return {
        ...draft,
        slug: draft.slug.slice(draft.slug.lastIndexOf("/") + 1),
        diffs: draft.diffs.map((diff) => ({ ...diff, path: this.#paths.flat(diff.path) })),
      };
    } catch (error) {
      if ((error as OfficeError).status === 404)
        throw new EditorialWorkflowError("content is not under editorial workflow", true);
      throw error;
    }
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
    const stored = this.#paths.stored(path);
    const { data } = await this.#call<{ data: string }>("unpublishedEntryDataFile", {
      collection,
      slug,
      path: stored,
      id,
    });
    this.#opened.set(stored, id);
    return data;
  }

  async unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string) {
    // Held by this page, because the draft's own address ends when it is published.
    const picture = pictureByAddress(path, id, `cms/${collection}/${slug}`);
    const url = URL.createObjectURL(await (await fetch(picture.url)).blob());
    return { ...picture, url, displayURL: url };
  }

  async persistEntry(entry: ToSave, options: SaveOptions): Promise<void> {
    const dataFiles = entry.dataFiles.map((file) => ({ ...file, path: this.#paths.stored(file.path) }));
    if (options.newEntry) refuseTakenNumber(entry.dataFiles);
    const base = Object.fromEntries(
      dataFiles.flatMap(({ path }) => (this.#opened.has(path) ? [[path, this.#opened.get(path)!]] : [])),
    );
    const assets = await Promise.all(
      entry.assets.filter((asset) => isNamed(asset, entry.dataFiles)).map(serialise),
    );
    await this.#save({ dataFiles, assets, options, base });
  }

  /** Saves; when somebody else saved first, lets the person join both versions, as often as it takes. */
  async #save(params: { base: Record<string, string>; [name: string]: unknown }): Promise<void> {
    try {
      const { ids } = await this.#call<{ ids: Record<string, string> }>("persistEntry", params);
      for (const [path, id] of Object.entries(ids)) this.#opened.set(path, id);
    } catch (error) {
      const conflict = error instanceof OfficeError ? conflictIn(error.answer) : undefined;
      const take = conflict && (await conflicts.ask(conflict));
      if (!conflict || !take) throw error;
      await this.#save({ ...params, base: { ...params.base, [conflict.path]: conflict.id }, take });
      // The form still shows one's own version; it must show what was saved before it is changed again.
      setTimeout(() => location.reload(), 1500);
    }
  }

  updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string) {
    return this.#reviewed("updateUnpublishedEntryStatus", { collection, slug, newStatus });
  }

  async publishUnpublishedEntry(collection: string, slug: string) {
    await this.#reviewed("publishUnpublishedEntry", { collection, slug });
    publishing.expect({ collection, slug });
  }

  /** Lets a reviewer say why passages that look like personal data may stand, as often as the office asks. */
  async #reviewed(action: string, params: Record<string, unknown>): Promise<void> {
    try {
      await this.#call(action, params);
    } catch (error) {
      const questions = error instanceof OfficeError ? questionsIn(error.answer) : undefined;
      const answers = questions && (await reviews.ask(questions));
      if (!answers) throw error;
      await this.#reviewed(action, { ...params, answers });
    }
  }

  deleteUnpublishedEntry(collection: string, slug: string) {
    return this.#call("deleteUnpublishedEntry", { collection, slug });
  }

  async deleteFiles(paths: string[], commitMessage: string) {
    await this.#call("deleteFiles", {
      paths: paths.map((path) => this.#paths.stored(path)),
      options: { commitMessage },
    });
    publishing.expect();
  }

  async getMedia(mediaFolder = "media") {
    const files = await this.#call<{ id: string; path: string }[]>("getMedia", { mediaFolder });
    return files.map((file) => pictureByAddress(file.path, file.id));
  }

  getMediaFile(path: string) {
    return Promise.resolve(pictureByAddress(path, path));
  }

  async persistMedia(asset: Asset, options: { commitMessage: string }) {
    const saved = await this.#call<{ id: string; path: string }>("persistMedia", {
      asset: await serialise(asset),
      options,
    });
    return pictureByAddress(saved.path, saved.id);
  }

  getDeployPreview() {
    return Promise.resolve(null);
  }

  async getNotes(collection: string, slug: string): Promise<readonly Note[]> {
    return (await this.#call<{ notes: Note[] }>("getNotes", { collection, slug })).notes;
  }

  addNote(collection: string, slug: string, { content }: { content: string }) {
    return this.#note("addNote", { collection, slug, content });
  }

  updateNote(collection: string, slug: string, noteId: string, changes: Partial<Note>) {
    const { content, resolved } = changes;
    return this.#note("updateNote", { collection, slug, noteId, content, resolved });
  }

  toggleNoteResolution(collection: string, slug: string, noteId: string) {
    return this.#note("toggleNoteResolution", { collection, slug, noteId });
  }

  deleteNote(collection: string, slug: string, noteId: string) {
    return this.#call("deleteNote", { collection, slug, noteId });
  }

  async #note(action: string, params: Record<string, unknown>): Promise<Note> {
    return (await this.#call<{ note: Note }>(action, params)).note;
  }

  #flattened(entry: LoadedEntry): LoadedEntry {
    return { ...entry, file: { ...entry.file, path: this.#paths.flat(entry.file.path) } };
  }

  async #call<T>(action: string, params: Record<string, unknown> = {}): Promise<T> {
    return postToOffice<T>("v1", { action, params: { branch: "main", ...params } });
  }
}
