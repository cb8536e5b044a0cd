import { readFileSync } from "node:fs";
import type { SearchRecord } from "../../src/domain/search/index.ts";
import { ways } from "./search-ways.ts";

// A process of its own for the search bench, so that its memory and processor time are those of indexing.
const [way, recordsFile, folder, edited] = process.argv.slice(2) as [
  keyof typeof ways,
  string,
  string,
  string?,
];
const records = JSON.parse(readFileSync(recordsFile, "utf8")) as SearchRecord[];
if (edited) {
  // In the middle of a text, so that all words behind it move.
  const at = Math.floor(records.length / 2);
  const { text } = records[at]!;
  const half = Math.floor(text.length / 2);
  records[at] = { ...records[at]!, text: `${text.slice(0, half)}改${text.slice(half)}` };
}
await ways[way].index(records, folder);
