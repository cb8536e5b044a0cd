import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { SearchRecord } from "../../../../src/domain/search/index.ts";
import { numberRecords, shardRecords, writeSearchIndex } from "../../../../src/integrations/search/index.ts";
import { pagefindFiles } from "../../../../src/integrations/search/pagefind-service.ts";
import { oddCorpus } from "../../../browser/search-odd-corpus.ts";
import { indexedWords } from "../../../support/indexed-words.ts";
import { pagefindWords, readPacked, type Posting } from "../../../support/pagefind-words.ts";

const folder = mkdtempSync(join(tmpdir(), "sunlit-index-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stands where no word does. */
const GAP = "x";

test("an index of one block says of every word what Pagefind says of it", async () => {
  // One year of few words: one shard, one block.
  const records = oddCorpus(60).map((record) => ({ ...record, text: record.text.slice(0, 300), day: "" }));
  const numbered = numberRecords(shardRecords(records)).filter((record) => record !== undefined);
  const words = numbered.map(({ title, text }) => indexedWords(title, text));
  const theirs = await indexedByPagefind(words);
  const ours = await indexedByUs(records);
  expect(theirs.size).toBeGreaterThan(3000);
  theirs.delete(GAP);
  expect(ours.blocks).toEqual(theirs);
  // The directory has the same words, each in the one block.
  expect([...ours.directory.keys()].toSorted()).toEqual([...theirs.keys()].toSorted());
  expect(new Set([...ours.directory.values()].map((one) => JSON.stringify(one)))).toEqual(
    new Set(['[{"record":0,"places":[0]}]']),
  );
});

async function indexedByPagefind(words: readonly (readonly (string | null)[])[]) {
  const texts = words.map((record) => record.map((word) => word ?? GAP).join(" "));
  const files = await pagefindFiles(texts, "zz");
  const contents = (end: string) => files.filter(({ path }) => path.endsWith(end));
  // Pagefind numbers records by the hashes of their content.
  const numberOf = new Map(
    contents(".pf_fragment").map(({ path, content }) => {
      const { url } = JSON.parse(gunzipSync(content).subarray("pagefind_dcd".length).toString()) as Fragment;
      return [path.slice("fragment/".length, -".pf_fragment".length), Number(url.replace(/\D/g, ""))];
    }),
  );
  const [, pages] = readPacked(contents(".pf_meta")[0]!.content) as [string, [hash: string][]];
  const indexed = new Map<string, Posting[]>();
  for (const { content } of contents(".pf_index")) {
    for (const [word, postings] of pagefindWords(content)) {
      const numbered = postings.map(({ record, places }) => ({
        record: numberOf.get(pages[record]![0])!,
        places,
      }));
      indexed.set(
        word,
        numbered.sort((one, other) => one.record - other.record),
      );
    }
  }
  return indexed;
}

async function indexedByUs(records: readonly SearchRecord[]) {
  await writeSearchIndex({ records, outDir: join(folder, "out"), cacheDir: join(folder, "cache") });
  const index = join(folder, "out", "search-index", "index");
  const blocks = new Map<string, Posting[]>();
  const directory = new Map<string, Posting[]>();
  for (const name of readdirSync(index)) {
    for (const [word, postings] of pagefindWords(readFileSync(join(index, name)))) {
      (word.slice(8) === "zzz" ? directory : blocks).set(word.slice(0, 8), postings);
    }
  }
  return { blocks, directory };
}

interface Fragment {
  readonly url: string;
}
