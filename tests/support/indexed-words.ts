import { indexWords, lettersOf } from "../../src/domain/search/index.ts";

/** The words of a record at their positions; null where none stands. */
export function indexedWords(title: string, text: string): (string | null)[] {
  const words: (string | null)[] = [];
  indexWords(title, text, (first, second, place) => {
    while (words.length < place) words.push(null);
    words[place] = lettersOf(first, second);
  });
  return words;
}
