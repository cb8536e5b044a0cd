import type { Content } from "../../domain/content.ts";
import { sumsText } from "../../domain/fingerprint.ts";
import {
  dataPackage,
  openFiles,
  sheetsOf,
  type MeasuredFile,
  type OpenFile,
  type Sheet,
} from "../../domain/open-data/index.ts";
import { content, today } from "../../queries/content.ts";
import { countedFigures } from "../../queries/figures.ts";
import { sha256 } from "../../queries/fingerprint.ts";
import { keptWorkbook } from "../../workbooks/kept-workbook.ts";
import { lentWorkbooks } from "../../workbooks/workbooks-beside.ts";
import { href, publicAddress } from "../../site.ts";

/** The files of the open data with their sizes and fingerprints, made once per reading of the content. */
export function measuredFiles(): Promise<readonly WrittenFile[]> {
  const now = content();
  const known = memory.get(now) ?? write(now);
  memory.set(now, known);
  return known;
}

/** A file with its bytes. */
export interface WrittenFile extends MeasuredFile {
  readonly data: Uint8Array<ArrayBuffer>;
}

/** The description of all files (Data Package v2). */
export async function packageText(): Promise<string> {
  return dataPackage({
    site: content().settings("site"),
    today: today(),
    homepage: publicAddress("/data/"),
    files: await measuredFiles(),
  });
}

/** `SHA256SUMS` over every file and their description. */
export async function sums(): Promise<string> {
  const description = { path: "datapackage.json", sha256: sha256(await packageText()) };
  return sumsText([...(await measuredFiles()), description]);
}

/** Their paths below `/data/`. During a build their bytes are made from now on, beside the pages. */
export function filePaths(): string[] {
  const files = filesOf(content());
  // Told by the page that asks for them.
  if (lentWorkbooks()) measuredFiles().catch(() => {});
  return [...files, ...sheetsOf(files)].map(({ path }) => path);
}

const memory = new WeakMap<Content, Promise<readonly WrittenFile[]>>();
const listed = new WeakMap<Content, readonly OpenFile[]>();

function filesOf(now: Content): readonly OpenFile[] {
  const addressOf = (path: string) => publicAddress(path) ?? href(path);
  const known =
    listed.get(now) ?? openFiles({ content: now, figures: countedFigures(), today: today(), addressOf });
  listed.set(now, known);
  return known;
}

async function write(now: Content): Promise<WrittenFile[]> {
  const files = filesOf(now);
  const texts = files.map(({ text, table: _table, ...file }) =>
    measured(file, new TextEncoder().encode(text)),
  );
  const sheets = new Map<string, WrittenFile>();
  // The largest first, which are made beside the pages. One after the other: each needs much memory while it is made.
  for (const { table, ...sheet } of sheetsOf(files).toSorted((a, b) => cellsOf(b) - cellsOf(a)))
    sheets.set(sheet.path, measured(sheet, await keptWorkbook({ title: sheet.title, table })));
  return [...texts, ...sheetsOf(files).map(({ path }) => sheets.get(path)!)];
}

function cellsOf({ table }: Sheet): number {
  return table.rows.length * table.columns.length;
}

function measured(file: Omit<MeasuredFile, "bytes" | "sha256">, data: Uint8Array<ArrayBuffer>): WrittenFile {
  return { ...file, data, bytes: data.length, sha256: sha256(data) };
}
