import type { Target } from "../../fields/index.ts";
import { vocabularyLists, type TypeName, type VocabularyList } from "../../content-types/index.ts";
import { titleOf, type Content } from "../content.ts";
import { placeName } from "../text/place-name.ts";
import { plainName } from "./plain-name.ts";

/** Finds what a word in a ledger names. */
export interface NameFinder {
  /** The id, and the full name when the word was only part of it; `near` are names to choose from. */
  find(target: Target, word: string): { id: string; taken?: string } | { near: readonly string[] };
}

/** Looks up names of entries and words of the vocabulary: whole, then as the beginning of a single one. */
export function nameFinder(content: Content): NameFinder {
  const tables = new Map<string, Map<string, Named | undefined>>();
  const tableOf = (target: Target) => {
    const key = JSON.stringify(target);
    const known = tables.get(key) ?? table(namedBy(target, content));
    tables.set(key, known);
    return known;
  };
  return {
    find(target, word) {
      const wanted = plainName(word);
      const names = tableOf(target);
      const exact = names.get(wanted);
      if (exact) return { id: exact.id };
      const all = [...names].flatMap(([plain, one]) => (one ? [{ plain, one }] : []));
      const longer = all.filter(({ plain }) => wanted.length >= 2 && plain.startsWith(wanted));
      const shortest = Math.min(...longer.map(({ plain }) => plain.length));
      const nearest = longer.filter(({ plain }) => plain.length === shortest);
      const ids = new Set(nearest.map(({ one }) => one.id));
      const [only] = nearest;
      if (only && ids.size === 1) return { id: only.one.id, taken: only.one.name };
      return { near: nearNames(wanted, all) };
    },
  };
}

function namedBy(target: Target, content: Content): Named[] {
  if ("vocabulary" in target) {
    const list = vocabularyLists.find((one) => one === target.vocabulary) as VocabularyList | undefined;
    const items = list ? (content.find("vocabulary", "vocabulary")?.data[list] ?? []) : [];
    return items.flatMap(({ id, name }) => [
      { id, name, word: name },
      { id, name, word: id },
    ]);
  }
  return content.all(target.entry as TypeName).flatMap((entry) => {
    const name = titleOf(entry);
    const words = [name, entry.id, ...(entry.type === "place" ? [placeName(content, entry.id)] : [])];
    return words.map((word) => ({ id: entry.id, name, word }));
  });
}

/** A word that two different things go by names neither. */
function table(named: readonly Named[]): Map<string, Named | undefined> {
  const found = new Map<string, Named | undefined>();
  for (const one of named) {
    const key = plainName(one.word);
    const twin = found.get(key);
    found.set(key, found.has(key) && twin?.id !== one.id ? undefined : one);
  }
  return found;
}

/** Up to six names that share the most characters with a word. */
function nearNames(wanted: string, all: readonly { plain: string; one: Named }[]): string[] {
  const shared = (plain: string) => [...new Set(wanted)].filter((one) => plain.includes(one)).length;
  const names = all
    .map(({ plain, one }) => ({ name: one.name, score: shared(plain) }))
    .sort((a, b) => b.score - a.score);
  return [...new Set(names.map(({ name }) => name))].slice(0, 6);
}

interface Named {
  readonly id: string;
  /** What it is called in messages. */
  readonly name: string;
  /** A word it goes by. */
  readonly word: string;
}
