import { randomUUID } from "node:crypto";
import type { User } from "./accounts/accounts.ts";
import type { DraftKey } from "./entries/allowed-paths.ts";
import { Refusal } from "./refusal.ts";
import { StateFile } from "./state-file.ts";

const LONGEST = 2000;
const MOST = 200;

/**
 * What colleagues tell each other about an entry. Kept in the office's state folder only: never in Git,
 * never in a build, because a note may name whom the public must not read of.
 */
export class Notes {
  readonly #file: StateFile<Record<string, readonly Note[]>>;

  constructor(path: string) {
    this.#file = new StateFile<Record<string, readonly Note[]>>(path, {});
  }

  of(key: DraftKey): readonly Note[] {
    const name = nameOf(key);
    return Object.hasOwn(this.#file.value, name) ? (this.#file.value[name] ?? []) : [];
  }

  async add(key: DraftKey, user: User, content: string): Promise<Note> {
    const notes = this.of(key);
    if (notes.length >= MOST) throw new Refusal(409, `这一条已有 ${MOST} 条批注，请先删掉用不着的。`);
    const at = new Date().toISOString();
    const note = {
      id: randomUUID(),
      content: written(content),
      name: user.name,
      author: user.displayName,
      timestamp: at,
      resolved: false,
    };
    await this.#set(key, [...notes, note]);
    return note;
  }

  /** Changes a note's words (only its writer may) or whether it is dealt with (anybody). */
  async change(key: DraftKey, user: User, id: string, wanted: NoteChange): Promise<Note> {
    const old = this.#mustFind(key, id);
    if (wanted.content !== undefined && old.name !== user.name)
      throw new Refusal(403, `这条批注是${old.author}写的，只有本人能改。可以另写一条。`);
    const note = {
      ...old,
      ...(wanted.content === undefined ? {} : { content: written(wanted.content) }),
      ...(wanted.resolved === undefined ? {} : { resolved: wanted.resolved }),
    };
    await this.#set(
      key,
      this.of(key).map((one) => (one.id === id ? note : one)),
    );
    return note;
  }

  async remove(key: DraftKey, user: User, id: string): Promise<void> {
    const note = this.#mustFind(key, id);
    if (note.name !== user.name && user.role !== "admin")
      throw new Refusal(403, `这条批注是${note.author}写的，只有本人和管理员能删。`);
    await this.#set(
      key,
      this.of(key).filter((one) => one.id !== id),
    );
  }

  #mustFind(key: DraftKey, id: string): Note {
    const note = this.of(key).find((one) => one.id === id);
    if (!note) throw new Refusal(404, "这条批注已经不在了。请刷新页面。");
    return note;
  }

  #set(key: DraftKey, notes: readonly Note[]): Promise<void> {
    const { [nameOf(key)]: _, ...others } = this.#file.value;
    return this.#file.set(notes.length > 0 ? { ...others, [nameOf(key)]: notes } : others);
  }
}

function nameOf({ collection, id }: DraftKey): string {
  return `${collection}/${id}`;
}

function written(content: string): string {
  const text = content.trim();
  if (!text || text.length > LONGEST) throw new Refusal(422, `批注要 1 到 ${LONGEST} 个字。`);
  return text;
}

export interface Note {
  readonly id: string;
  readonly content: string;
  /** Account of the writer. */
  readonly name: string;
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly timestamp: string;
  readonly resolved: boolean;
}

interface NoteChange {
  readonly content?: string | undefined;
  readonly resolved?: boolean | undefined;
}
