import { differences } from "./align.ts";
import type { Place } from "./change.ts";

/** The places where a long text differs, sentence by sentence. */
export function textChanges(before: string, after: string): Place[] {
  return differences(sentences(before), sentences(after), (a, b) => a === b).map((place) => ({
    before: place.before.join("").trim(),
    after: place.after.join("").trim(),
  }));
}

/** Texts that are compared as a whole are told in one line; longer ones by their places. */
export function isLong(text: string): boolean {
  return text.length > 40 || text.includes("\n");
}

function sentences(text: string): string[] {
  return text.match(/[^。！？；\n]*[。！？；\n]|[^。！？；\n]+$/g) ?? [];
}
