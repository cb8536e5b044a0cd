import type { Fields } from "./field.ts";

/**
 * Fields with the names that ledgers give their columns, and the words that ledgers write for their values
 * (办结 → solved; "" means blank). Import follows from it; form, check and tables stay as they are.
 */
export function alsoCalled<F extends Fields>(names: LedgerNames<F>, fields: F): F {
  const entries = Object.entries(fields).map(([key, field]) => {
    const { columns = [], words = {} } = names[key] ?? {};
    return [key, { ...field, synonyms: columns, spoken: words }];
  });
  return Object.fromEntries(entries) as F;
}

export type LedgerNames<F extends Fields> = { readonly [K in keyof F]?: ColumnNames };

export interface ColumnNames {
  /** Heads of columns, without blanks and brackets. */
  readonly columns?: readonly string[];
  readonly words?: Readonly<Record<string, string>>;
}
