import { contentTypes, type Entry, type TypeName } from "../content-types/index.ts";
import { makeContent, type Content } from "./content.ts";

/**
 * Notes what a page asks of the content, so that it need not be made again while the answers stay the same.
 * Keys: `case/LJ-2024-0168` one entry, `all:case` every entry of a type, `picture:/media/…` a picture, `figure:cases-received` what a figure came to, and those that lists add of their own.
 */
export class Reads {
  #noted: Set<string> | undefined;

  get isNoting(): boolean {
    return this.#noted !== undefined;
  }

  note(key: string): void {
    this.#noted?.add(key);
  }

  /** Does work and tells what it asked for. Only one such work may be under way. */
  async during<T>(work: () => Promise<T>): Promise<{ value: T; keys: readonly string[] }> {
    const keys = new Set<string>();
    this.#noted = keys;
    try {
      return { value: await work(), keys: [...keys].sort() };
    } finally {
      this.#noted = undefined;
    }
  }

  /** Does work that many pages share: what it asks for is told, and not noted for the page that came first. */
  aside<T>(work: () => T): { value: T; keys: ReadonlySet<string> } {
    const before = this.#noted;
    const keys = new Set<string>();
    this.#noted = keys;
    try {
      return { value: work(), keys };
    } finally {
      this.#noted = before;
    }
  }
}

/** The same content, which tells `reads` what it is asked. */
export function noted(content: Content, reads: Reads): Content {
  const entries = contentTypes.flatMap(({ name }) => content.all(name) as readonly Entry[]);
  const inner = makeContent(entries.map((entry) => new NotedEntry(entry, reads) as unknown as Entry));
  return {
    ...inner,
    reads,
    all: (type) => {
      reads.note(`all:${type}`);
      return inner.all(type);
    },
    find: (type, id) => {
      reads.note(`${type}/${id}`);
      return inner.find(type, id);
    },
    settings: (type) => {
      reads.note(`${type}/${type}`);
      return inner.settings(type);
    },
    item: (list, id) => {
      reads.note("vocabulary/vocabulary");
      return inner.item(list, id);
    },
    nameOf: (target, id) => {
      reads.note("vocabulary" in target ? "vocabulary/vocabulary" : `${target.entry}/${id}`);
      return inner.nameOf(target, id);
    },
  };
}

/** An entry that says when its data is looked at, wherever a page got it from. */
export class NotedEntry {
  readonly type: TypeName;
  readonly id: string;
  readonly file: string;
  declare readonly data: Entry["data"];

  constructor({ type, id, file, data }: Entry, reads: Reads) {
    this.type = type;
    this.id = id;
    this.file = file;
    const key = `${type}/${id}`;
    // Own and enumerable: a copy of the entry must hold the data too.
    Object.defineProperty(this, "data", {
      enumerable: true,
      get: () => {
        reads.note(key);
        return data;
      },
    });
  }
}

/**
 * Something worked out once for a state of the content. Who asks for it is noted to depend on every entry of
 * the types that it was worked out from.
 */
export function perContent<T>(work: (content: Content) => T): (content: Content) => T {
  const memory = new WeakMap<Content, { value: T; asked: readonly string[] }>();
  return (content) => {
    let known = memory.get(content);
    if (!known) {
      const { value, keys } = content.reads?.aside(() => work(content)) ?? {
        value: work(content),
        keys: NONE,
      };
      known = { value, asked: [...new Set([...keys].map(wholeOf))] };
      memory.set(content, known);
    }
    for (const key of known.asked) content.reads?.note(key);
    return known.value;
  };
}

/** An index of entries by key of which each answer is noted by itself: `related:<name>/<key>`. */
export class NotedIndex<E> extends Map<string, E[]> {
  readonly #name: string;
  readonly #reads: Reads | undefined;

  constructor(name: string, reads: Reads | undefined) {
    super();
    this.#name = name;
    this.#reads = reads;
  }

  override get(key: string): E[] | undefined {
    this.#reads?.note(`related:${this.#name}/${key}`);
    return super.get(key);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The question for all entries of the type that a question is about; a figure is a whole already. */
function wholeOf(key: string): string {
  if (key.startsWith("all:") || key.startsWith("figure:")) return key;
  return `all:${key.slice(0, key.indexOf("/"))}`;
}
