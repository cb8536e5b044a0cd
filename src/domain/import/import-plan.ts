import type { TypeName } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import type { Choices, ColumnMatch } from "./match-columns.ts";
import type { Sheet } from "./sheet.ts";
import type { UsualValue } from "./usual-values.ts";

/** What is wrong with the file as a whole; Chinese. */
export class ImportError extends Error {
  override name = "ImportError";
}

export interface ImportRequest {
  /** Names that must not be published. */
  readonly register?: readonly string[] | undefined;
  readonly type: TypeName;
  readonly sheets: readonly Sheet[];
  readonly content: Content;
  /** Numbers in use besides those of the published entries. */
  readonly taken?: readonly string[];
  /** Name of the sheet; the one that fits best unless told. */
  readonly sheet?: string | undefined;
  readonly columns?: Choices | undefined;
  /** Words or ids for fields that have no column, for the whole table. */
  readonly usual?: Readonly<Record<string, string>> | undefined;
  /** Year for days without one, when the table does not say. */
  readonly year?: number | undefined;
}

export interface ImportPlan {
  readonly type: TypeName;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly headerRow: number;
  readonly year?: number;
  readonly columns: readonly (ColumnMatch & { readonly sample?: string })[];
  readonly targets: readonly { readonly key: string; readonly label: string }[];
  readonly usual: readonly UsualValue[];
  readonly rows: readonly PlannedRow[];
}

export interface PlannedRow {
  readonly type: TypeName;
  /** Row on the sheet, from 1. */
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly faults: readonly RowFault[];
  readonly notes: readonly RowFault[];
  /** Only when there is no fault. */
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface RowFault {
  readonly column?: string;
  readonly header?: string;
  readonly reason: string;
  readonly remedy: string;
}
