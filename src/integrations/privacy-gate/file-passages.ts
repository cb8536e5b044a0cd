import { extname } from "node:path";
import { gunzipSync } from "node:zlib";
import { htmlPassages, jsonPassages } from "./html-passages.ts";
import { scriptPassages } from "./script-passages.ts";
import { zipEntries } from "./zip-entries.ts";

/**
 * The readable passages of a file of the site; `undefined` for a kind of file whose words cannot be read here,
 * which the gate does not let through unseen.
 */
export function filePassages(name: string, bytes: Buffer): string[] | undefined {
  const ending = extname(name).toLowerCase();
  if (wordless.has(ending)) return [];
  if (ending === ".gz") return filePassages(name.slice(0, -3), gunzipSync(bytes));
  if (ending === ".xlsx")
    return zipEntries(bytes).flatMap(([part, content]) => filePassages(part, content) ?? [part]);
  return readers[ending]?.(bytes.toString("utf8"));
}

const markup = (text: string) => htmlPassages(text);
const readers: Readonly<Record<string, (text: string) => string[]>> = {
  ".html": markup,
  ".svg": markup,
  ".xml": markup,
  ".rels": markup,
  ".rss": markup,
  ".atom": markup,
  ".json": (text) => lines(jsonPassages(text)),
  ".jsonld": (text) => lines(jsonPassages(text)),
  ".geojson": (text) => lines(jsonPassages(text)),
  ".webmanifest": jsonPassages,
  ".jsonl": (text) => text.split("\n").flatMap(jsonPassages),
  ".csv": (text) => cells(text, ","),
  ".tsv": (text) => cells(text, "\t"),
  ".txt": (text) => text.split("\n"),
  ".md": (text) => text.split("\n"),
  ".ics": (text) => text.replace(/\r?\n[ \t]/g, "").split("\n"),
  ".vcf": (text) => text.replace(/\r?\n[ \t]/g, "").split("\n"),
  ".js": scriptPassages,
  ".mjs": scriptPassages,
  "": (text) => text.split("\n"),
};

// Pictures, which are looked at for what they carry beside pixels; fonts, styles, compiled code; and the index itself, which holds the words of the search records in pieces.
const wordless = new Set(
  ".png .jpg .jpeg .webp .avif .ico .woff .woff2 .css .wasm .pagefind .pf_index .pf_meta".split(" "),
);

function lines(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split("\n"));
}

/** One passage per cell; a quoted cell may hold the separator and line breaks (RFC 4180). */
function cells(text: string, separator: "," | "\t"): string[] {
  const cell = new RegExp(`"((?:[^"]|"")*)"|[^${separator}\\r\\n]+`, "g");
  return [...text.matchAll(cell)].map(([whole, quoted]) => quoted?.replaceAll('""', '"') ?? whole);
}
