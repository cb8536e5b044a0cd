import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { BLOCK_RECORDS, type SearchRecord } from "../../domain/search/index.ts";
import { KeptFiles, sourceDigest } from "./kept-files.ts";

/** Writes what is shown of each record, by its place in its block; gives the folder of each block. */
export async function writeRecords(
  numbered: readonly (SearchRecord | undefined)[],
  root: string,
  cacheDir: string,
): Promise<string[]> {
  const files = new KeptFiles(join(cacheDir, "records"));
  const folders: string[] = [];
  for (let first = 0; first < numbered.length; first += BLOCK_RECORDS) {
    const shown = numbered.slice(first, first + BLOCK_RECORDS).map((record) => record && shownOf(record));
    const digests = shown.map((text) => (text === undefined ? "" : sourceDigest(text)));
    const folder = sourceDigest(digests.join("\n")).slice(0, 12);
    mkdirSync(join(root, folder), { recursive: true });
    for (const [place, text] of shown.entries())
      if (text !== undefined)
        await files.place(digests[place]!, join(root, folder, `${place}.json`), () => text);
    folders.push(folder);
  }
  files.forgetUnused();
  return folders;
}

/** What a result shows of a record. */
function shownOf({
  url,
  title,
  text,
  passages,
  kind,
  status,
  day,
  community,
  isQuiet,
}: SearchRecord): string {
  const meta = {
    title,
    kind,
    day,
    ...(status ? { status } : {}),
    ...(community ? { community } : {}),
    ...(isQuiet ? { isQuiet } : {}),
  };
  return JSON.stringify({ url, passages: passages ?? [{ label: "", text }], meta });
}
