import type { Target } from "../fields/index.ts";
import {
  contentType,
  type DataByType,
  type Entry,
  type TypeName,
  type VocabularyItem,
  type VocabularyList,
} from "../content-types/index.ts";
import type { Reads } from "./reads.ts";

/** All entries of one state of the content, ready to be asked. Immutable. */
export interface Content {
  all<Name extends TypeName>(type: Name): readonly Entry<Name>[];
  find<Name extends TypeName>(type: Name, id: string): Entry<Name> | undefined;
  /** The one entry of a settings type. Throws when it is missing, which the check reports first. */
  settings<Name extends "site" | "vocabulary" | "calendar">(type: Name): DataByType[Name];
  /** An item of the vocabulary. */
  item(list: VocabularyList, id: string): VocabularyItem | undefined;
  /** Where it notes what it is asked, while a site is built. */
  readonly reads?: Reads;
  /** The words behind an id: an entry's title or an item's name; the id itself when there is none. */
  nameOf(target: Target, id: string): string;
}

export function makeContent(entries: readonly Entry[]): Content {
  const byType = new Map<TypeName, Map<string, Entry>>();
  for (const entry of entries) {
    const ofType = byType.get(entry.type) ?? new Map<string, Entry>();
    byType.set(entry.type, ofType.set(entry.id, entry));
  }
  const lists = new Map([...byType].map(([type, ofType]) => [type, [...ofType.values()]]));
  const find = <Name extends TypeName>(type: Name, id: string) =>
    byType.get(type)?.get(id) as Entry<Name> | undefined;
  const item = (list: VocabularyList, id: string) =>
    find("vocabulary", "vocabulary")?.data[list]?.find((one) => one.id === id);
  return {
    all: <Name extends TypeName>(type: Name) => (lists.get(type) ?? []) as unknown as readonly Entry<Name>[],
    find,
    item,
    settings: (type) => {
      const entry = find(type, type);
      if (!entry) throw new Error(`settings/${type}.yml：缺少这个设置文件。请从示例内容里复制一份。`);
      return entry.data;
    },
    nameOf: (target, id) => {
      if ("vocabulary" in target) return item(target.vocabulary as VocabularyList, id)?.name ?? id;
      const entry = find(target.entry as TypeName, id);
      return entry ? titleOf(entry) : id;
    },
  };
}

/** What an entry is called in lists and links. */
export function titleOf(entry: Entry): string {
  const type = contentType(entry.type);
  const value = (entry.data as Record<string, unknown>)[type.titleField];
  return typeof value === "string" ? value : type.label;
}
