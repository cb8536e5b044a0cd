import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { publicContent } from "../../src/domain/boards/public-content.ts";
import { makeContent, type Content } from "../../src/domain/content.ts";
import { sha256, sumsText } from "../../src/domain/fingerprint.ts";
import { figures } from "../../src/domain/figures/index.ts";
import { countFigure, openFiles } from "../../src/domain/open-data/index.ts";
import { readEntry } from "../../src/entry-files/index.ts";
import { generateEntries, type SampleRequest } from "../../src/sample-content/index.ts";

/** The entries of a generated community, as its public knows them. */
export function generatedContent(request: SampleRequest, today: string): Content {
  // Without the checks of a build, which look at every word of the samples.
  const entries = [...generateEntries(request)].flatMap((file) => readEntry(file).entry ?? []);
  return publicContent(makeContent(entries), today);
}

/**
 * The open data of a community as a build writes them, workbooks and the description left out: the same functions, without
 * Astro. Texts by their path below `/data/`, with `SHA256SUMS`.
 */
export async function openDataOf(content: Content, today: string): Promise<Map<string, string>> {
  const counted = figures.map((figure) => countFigure(figure, content, today));
  const files = openFiles({ content, figures: counted, today, addressOf: (path) => path });
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const sums = await Promise.all(files.map(async ({ path, text }) => ({ path, sha256: await sha256(text) })));
  return texts.set("SHA256SUMS", sumsText(sums));
}

/** Writes such data where a built site has them; gives their size in bytes. */
export function writeOpenData(site: string, files: ReadonlyMap<string, string>): number {
  let bytes = 0;
  for (const [path, text] of files) {
    const file = join(site, "data", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}
