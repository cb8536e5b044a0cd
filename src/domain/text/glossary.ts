import MarkdownIt, { type Token } from "markdown-it";
import type { Content } from "../content.ts";
import { perContent } from "../reads.ts";

/** A word of the trade, with its other names, and what it means in plain words. */
export interface Term {
  readonly words: readonly string[];
  readonly meaning: string;
}

/** A page with its first uses of terms linked to the explanations, which are to be drawn below it. */
export interface Explained {
  readonly html: string;
  /** In the order of their first use: `#use-1` in the page leads to `#term-1`, and back. */
  readonly terms: readonly Term[];
}

/** The entry of type page whose tables are the glossary; a community that has no such page explains nothing. */
export const GLOSSARY = "glossary";

/** The terms that a community explains, worked out once for its glossary as it stands. */
export function glossaryOf(content: Content): readonly Term[] {
  const text = content.find("page", GLOSSARY)?.data.body ?? "";
  if (text !== known.text) known = { text, terms: glossaryTerms(text) };
  return known.terms;
}

/** What a word means in plain words; undefined when the community has not explained it. */
export function meaningOf(content: Content, word: string): string | undefined {
  return glossaryOf(content).find(({ words }) => words.includes(word))?.meaning;
}

/** Names that hold a term without meaning it: the kind of meeting 阳光议事会 is not 阳光议事. */
export const properNames = perContent((content): readonly string[] =>
  content.all("meeting-kind").map(({ data }) => data.name),
);

/**
 * The terms of a glossary in Markdown: each row of its tables, the word in the first column, the meaning in the
 * second. Several names of one thing are parted by 、; a name of single characters (说、议、办) is one name.
 */
export function glossaryTerms(markdown: string): Term[] {
  return rowsOf(parser.parse(markdown, {})).flatMap(([name = "", meaning = ""]) => {
    const names = name.split("、").map((one) => one.trim());
    const words = names.every((one) => [...one].length > 1) ? names : [name.trim()];
    return meaning.trim() ? [{ words, meaning: meaning.trim() }] : [];
  });
}

/**
 * Links the first use of each term in the text of finished HTML. Left alone are headings and the line above them
 * that names the kind, badges, links, controls, code and drawings, a term inside one of `names`, and characters that only
 * look like a term (大楼长期: 楼长 is no word there).
 */
export function explainTerms(
  html: string,
  glossary: readonly Term[],
  names: readonly string[] = [],
): Explained {
  const byWord = new Map(glossary.flatMap((term) => term.words.map((word) => [word, term] as const)));
  const used: Term[] = [];
  if (byWord.size === 0) return { html, terms: used };
  const longestFirst = [...byWord.keys(), ...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(literal).join("|"), "g");
  let left = "";
  const parts = html.split(TAGS).map((part) => {
    const [, slash, name = ""] = TAG.exec(part) ?? [];
    if (name) {
      if (left === "" && !slash && (LEFT_ALONE.has(name) || SIGN.test(part))) left = name;
      else if (slash && name === left) left = "";
      return part;
    }
    if (left || part.startsWith("<")) return part;
    let edges: ReadonlySet<number> | undefined;
    return part.replace(pattern, (word, at: number) => {
      const term = byWord.get(word);
      if (
        !term ||
        used.includes(term) ||
        !(edges ??= edgesOfWords(part)).has(at) ||
        !edges.has(at + word.length)
      )
        return word;
      const number = used.push(term);
      return `<a class="term" id="use-${number}" href="#term-${number}">${word}</a>`;
    });
  });
  return { html: parts.join(""), terms: used };
}

let known: { text: string; terms: readonly Term[] } = { text: "", terms: [] };
const parser = new MarkdownIt({ html: false });
const TAGS = /(<!--[\s\S]*?-->|<[^>]+>)/;
const TAG = /^<(\/?)([a-z][a-z0-9-]*)/;
/** An element of one of these names holds none of its own name, so that its end is the next one. */
const LEFT_ALONE: ReadonlySet<string> = new Set(
  "a button code dfn figure-chart h1 h2 h3 h4 h5 h6 label noscript option pre script select style summary svg template textarea th title".split(
    " ",
  ),
);
/** The line above the heading of an entry, and a badge: a link would break it in two. */
const SIGN = /^<(?:p class="page-head__kind|span class="badge)[ "]/;
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Where words begin and end in a text. */
function edgesOfWords(text: string): ReadonlySet<number> {
  return new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
}

function rowsOf(tokens: readonly Token[]): string[][] {
  const rows: string[][] = [];
  tokens.forEach((token, index) => {
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "td_open") rows.at(-1)!.push(tokens[index + 1]?.content ?? "");
  });
  return rows;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
