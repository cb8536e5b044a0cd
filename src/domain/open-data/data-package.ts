import type { SiteData } from "../../content-types/index.ts";
import type { AboutFile } from "./open-file.ts";

/** The description of all files after Data Package v2 (https://datapackage.org/standard/data-package/), as JSON. */
export function dataPackage({ site, today, homepage, files }: Described): string {
  const { licence } = site;
  const publisher = { title: site.host, ...(homepage === undefined ? {} : { path: homepage }) };
  return `${JSON.stringify(
    {
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "sunlit-pavilion",
      title: `${site.community}开放数据`,
      description: `${site.name}公布的条目和数字，数据截至 ${today}。曝光台到期撤下，不作为记录提供，只有件数。`,
      ...(homepage === undefined ? {} : { homepage }),
      version: today,
      created: `${today}T00:00:00+08:00`,
      ...(licence ? { licenses: [{ name: licence.id, title: licence.title, path: licence.path }] } : {}),
      sources: [publisher],
      contributors: [{ ...publisher, roles: ["publisher"] }],
      resources: files.map(resource),
    },
    null,
    1,
  )}\n`;
}

/** A file with the size and SHA-256 (hexadecimal) of its bytes. */
export interface MeasuredFile extends AboutFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** The media type of each format, without the character set. */
export const MEDIA_TYPES: Readonly<Record<AboutFile["format"], string>> = {
  csv: "text/csv",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function resource(file: MeasuredFile): object {
  const { path, name, title, description, format, rows, bytes, sha256, schema } = file;
  return {
    $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
    name,
    path,
    title,
    description,
    format,
    mediatype: MEDIA_TYPES[format],
    // A workbook is not text.
    ...(format === "xlsx" ? {} : { encoding: "utf-8" }),
    // Told, because readers that guess it from the first lines guess wrong where those hold much prose.
    ...(format === "csv" ? { dialect: DIALECT } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    ...(schema ? { type: "table", schema } : {}),
  };
}

/** How `csvText` separates and quotes (Table Dialect). */
const DIALECT = { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true };

interface Described {
  readonly site: SiteData;
  readonly today: string;
  /** Public address of the data page; absent when the build was not told where it will stand. */
  readonly homepage: string | undefined;
  readonly files: readonly MeasuredFile[];
}
