import { contentTypes, type TypeName } from "../../content-types/index.ts";
import { figures } from "../figures/index.ts";
import { BYTE_ORDER_MARK } from "./csv.ts";
import { entryFiles } from "./entry-files.ts";
import { figureFilePath, filesOfRecords } from "./figure-files.ts";
import type { FigureRecord } from "./figure-record.ts";
import { open311Files } from "./open311.ts";
import { sheetsOf, type OpenFile, type Table } from "./open-file.ts";
import { fileNameOf, openTypes } from "./open-types.ts";
import type { ReadBack } from "./read-back.ts";

/** A published file that is not what it should be. */
export interface FileFault {
  readonly path: string;
  /** Chinese. */
  readonly why: string;
  /** Names of the figures that rest on it. */
  readonly concerns: readonly string[];
}

/** What can be read of a copy of the open data. */
export interface Published {
  /** A file's text or bytes by its path below `/data/`; undefined when it is not there. */
  text(path: string): Promise<string | undefined>;
  bytes(path: string): Promise<Uint8Array | undefined>;
  /** Where a workbook differs from its table; undefined when it does not. */
  workbookFault(bytes: Uint8Array, table: Table): string | undefined;
}

/**
 * Every table, workbook and Open311 file that does not say what the JSON files beside it say, row by row: whoever
 * opens the CSV must read the same as whoever reads the JSON.
 */
export async function verifyTables(
  { content, faults }: ReadBack,
  published: Published,
): Promise<FileFault[]> {
  const records = await readRecords(published);
  const asOf = records.reduce((latest, record) => (record.asOf > latest ? record.asOf : latest), "");
  const wanted = [
    ...openTypes.filter(({ name }) => !faults.has(name)).flatMap((type) => entryFiles(type, content, asOf)),
    ...(records.length === 0 ? [] : filesOfRecords(records)),
    ...(faults.size > 0 ? [] : open311Files(content, asOf, () => "")),
  ].filter(({ format, path }) => format === "csv" || path === "figures.json" || path.startsWith("open311/"));
  const found: FileFault[] = [];
  for (const file of wanted) {
    const said = await published.text(file.path);
    if (said !== undefined) found.push(...textFault(file, said));
  }
  for (const { path, table } of sheetsOf(wanted)) {
    const bytes = await published.bytes(path);
    const why = bytes && published.workbookFault(bytes, table);
    if (why !== undefined)
      found.push({ path, why: `和 JSON 里的不是同样的行：${why}`, concerns: concerned(path) });
  }
  return found;
}

/** The figures that rest on a file: its own, those counted from its entries, or all where they cannot be told apart. */
export function concerned(path: string): string[] {
  const [, own] = /^figures\/([a-z0-9-]+)\./.exec(path) ?? [];
  const base = path.replace(/\.\w+$/, "");
  const type: TypeName | undefined = contentTypes.find((one) => fileNameOf(one) === base)?.name;
  const resting = figures.filter(({ id, entries }) => id === own || entries === type);
  // Settings, places and kinds of meeting go into many figures; a summary holds all.
  const isShared =
    base === "figures" || base === "datapackage" || (type !== undefined && COMMON.includes(type));
  return (isShared ? figures : resting).map(({ name }) => name);
}

const COMMON: readonly TypeName[] = ["site", "vocabulary", "calendar", "boards", "place", "workflow"];

function textFault({ path, text }: OpenFile, said: string): FileFault[] {
  // Reading bytes as text takes the byte order mark away.
  const [should, is] = [text.replace(BYTE_ORDER_MARK, ""), said].map((one) =>
    withoutMedia(path, one).split("\n"),
  );
  if (!should || !is) return [];
  const at = should.findIndex((line, index) => line !== is[index]);
  if (at < 0 && should.length === is.length) return [];
  const line = at < 0 ? should.length : at;
  // A line of the table of figures begins with the figure's id.
  const own =
    path === "figures.csv" ? figures.find(({ id }) => should[line]?.startsWith(`${id},`)) : undefined;
  return [
    {
      path,
      why: `和 JSON 里的不是同样的行：第 ${line + 1} 行起不同`,
      concerns: own ? [own.name] : concerned(path),
    },
  ];
}

/** Addresses of pictures depend on where the site stands, which its data do not tell. */
function withoutMedia(path: string, text: string): string {
  return path.startsWith("open311/") ? text.replaceAll(/"media_url":"[^"]*"/g, '"media_url":""') : text;
}

async function readRecords({ text }: Published): Promise<FigureRecord[]> {
  const records = await Promise.all(
    figures.map(async ({ id }): Promise<FigureRecord[]> => {
      try {
        return [JSON.parse((await text(figureFilePath(id, "json"))) ?? "") as FigureRecord];
      } catch {
        return [];
      }
    }),
  );
  return records.flat();
}
