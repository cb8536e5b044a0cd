import type { Content } from "../content.ts";
import { entryFiles } from "./entry-files.ts";
import { figureFiles } from "./figure-files.ts";
import type { CountedFigure } from "./figure-record.ts";
import { open311Files } from "./open311.ts";
import type { OpenFile } from "./open-file.ts";
import { openTypes } from "./open-types.ts";

/** Every file of the open data but their description, `datapackage.json`. Days are `YYYY-MM-DD`. */
export function openFiles({ content, figures, today, addressOf }: OpenDataInput): OpenFile[] {
  return [
    ...openTypes.flatMap((type) => entryFiles(type, content, today)),
    ...figureFiles(figures),
    ...open311Files(content, today, addressOf),
  ];
}

export interface OpenDataInput {
  readonly content: Content;
  readonly figures: readonly CountedFigure[];
  readonly today: string;
  /** The address of a path of this site, whole when the site knows where it stands. */
  addressOf(path: string): string;
}

export { csvText, withoutFormula, type Cell } from "./csv.ts";
export { dataPackage, MEDIA_TYPES, type MeasuredFile } from "./data-package.ts";
export { figureFilePath } from "./figure-files.ts";
export { figureRecord, type CountedFigure, type FigureRecord, type Member } from "./figure-record.ts";
export { sheetsOf, type AboutFile, type OpenFile, type Sheet, type Table } from "./open-file.ts";
export { fileNameOf, openFields, openTypes } from "./open-types.ts";
export { tableSchema, type SchemaField, type TableSchema } from "./table-schema.ts";
export { countFigure } from "./count-figure.ts";
export { readBack } from "./read-back.ts";
export { verifyData, type ReadBytes, type Verification } from "./verify-data.ts";
export { verifyFigures } from "./verify-figures.ts";
export { tableOf } from "./entry-files.ts";
