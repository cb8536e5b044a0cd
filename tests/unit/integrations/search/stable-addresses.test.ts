import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { BLOCK_RECORDS, type SearchRecord } from "../../../../src/domain/search/index.ts";
import { numberRecords, shardRecords, writeSearchIndex } from "../../../../src/integrations/search/index.ts";
import { oddCorpus } from "../../../browser/search-odd-corpus.ts";
import { siteFiles } from "../../../support/site-files.ts";

const folder = mkdtempSync(join(tmpdir(), "sunlit-index-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const records = oddCorpus(3 * BLOCK_RECORDS).map((record, at) => ({
  ...record,
  day: `20${18 + (at % 3)}-05-06`,
}));

/** Path and bytes of every file of the index. */
async function written(of: readonly SearchRecord[], name: string): Promise<Map<string, string>> {
  const outDir = join(folder, name);
  await writeSearchIndex({ records: of, outDir, cacheDir: join(folder, "cache") });
  const root = join(outDir, "search-index");
  return new Map(siteFiles(root).map((file) => [file.slice(1), readFileSync(join(root, file), "latin1")]));
}

test("an edit leaves the address and the bytes of most files as they are, and no address gets other bytes", async () => {
  const before = await written(records, "before");
  const edited = records.with(400, { ...records[400]!, text: `补记一句。${records[400]!.text}` });
  const after = await written(edited, "after");
  const fresh = [...after.keys()].filter((path) => !before.has(path));
  const count = (paths: Iterable<string>, part: string) =>
    [...paths].filter((path) => path.startsWith(part)).length;
  expect(count(before.keys(), "record/")).toBe(records.length);
  expect(count(fresh, "record/")).toBeLessThanOrEqual(BLOCK_RECORDS);
  expect(count(fresh, "index/")).toBeGreaterThan(0);
  expect(count(fresh, "index/")).toBeLessThan(count(before.keys(), "index/") / 4);
  const overwritten = [...after].filter(([path, bytes]) => before.has(path) && before.get(path) !== bytes);
  expect(overwritten.map(([path]) => path)).toEqual(["current.json"]);
});

test("each record lies where its number tells", async () => {
  const files = await written(records, "numbers");
  const { blocks } = JSON.parse(files.get("current.json")!) as { blocks: string[] };
  for (const [number, record] of numberRecords(shardRecords(records)).entries()) {
    const path = `record/${blocks[Math.floor(number / BLOCK_RECORDS)]}/${number % BLOCK_RECORDS}.json`;
    const shown = files.get(path);
    expect(shown && (JSON.parse(shown) as { url: string }).url).toBe(record?.url);
  }
});
