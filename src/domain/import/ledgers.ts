import type { TypeName } from "../../content-types/index.ts";
import type { Field } from "../../fields/index.ts";
import type { Content } from "../content.ts";
import { caseLedger } from "./case-ledger.ts";

/** How the ledger of a type differs from its entries. */
export interface Ledger {
  /** Columns that become parts of other fields; described like fields. */
  readonly extras: Readonly<Record<string, Field>>;
  /** Fields that are never imported because the system works them out. */
  readonly leftOut?: readonly string[];
  /** Fields that may be chosen once for the whole table though they are optional. */
  readonly offered?: readonly string[];
  /** What to take for a required field that has no column; a proposal that staff see and change. */
  propose?(key: string, content: Content): string | undefined;
  /** Makes an entry's values of a row's; `from` says which column a derived field came from. */
  complete(row: LedgerRow, content: Content): Completed;
}

/** One row: values by key, those of extra columns too, and what was chosen for the whole table. */
export interface LedgerRow {
  readonly values: Readonly<Record<string, unknown>>;
  readonly chosen: Readonly<Record<string, string>>;
}

export interface Completed {
  readonly values: Readonly<Record<string, unknown>>;
  /** Key of a field → key of the column it was made of. */
  readonly from?: Readonly<Record<string, string>>;
}

export function ledgerOf(type: TypeName): Ledger {
  return LEDGERS[type] ?? plain;
}

const plain: Ledger = {
  extras: {},
  complete: ({ values, chosen }) => ({ values: { ...chosen, ...values } }),
};

const LEDGERS: { readonly [Name in TypeName]?: Ledger } = { case: caseLedger };
