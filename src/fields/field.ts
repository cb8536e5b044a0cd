import type { z } from "zod";

/**
 * One kind of value an entry can hold, described once: how it is checked (`schema`), typed by staff
 * (`widget`), and written to a table (`toCell`). Everything else, such as the field guide, follows.
 */
export interface Field<Schema extends z.ZodType = z.ZodType> {
  /** Kind of field in plain Chinese, for the field guide: 日期, 单选 … */
  readonly kind: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  readonly schema: Schema;
  /** What staff should do when the value is refused; one Chinese sentence. */
  readonly remedy: string;
  /** Set when the value names another entry (`entry`) or an item of the vocabulary (`vocabulary`). */
  readonly refersTo?: Target | undefined;
  /** Set when the value is the address of a file under `content/media`. */
  readonly isMedia?: true | undefined;
  /** What ledgers call this column; for import. */
  readonly synonyms?: readonly string[] | undefined;
  /** What ledgers write for a value: 办结 → solved, 在办 → "" (blank); for import. */
  readonly spoken?: Readonly<Record<string, string>> | undefined;
  /** The Decap widget, without `name`. */
  widget(): Widget;
  /** The value as a table cell; `names` turns ids into the words people read. Blank is `""`. */
  toCell(value: unknown, names: Names): string | number;
  /** The fields inside this one, with their values, for lists and groups. */
  parts?(value: unknown): Part[];
}

/** What a reference points at: entries of a content type, or one list of the vocabulary. */
export type Target = { entry: string } | { vocabulary: string };

/** One value inside a list or group. */
export interface Part {
  readonly key: string | number;
  readonly field: Field;
  readonly value: unknown;
}

/** The words behind an id; the id itself when it is unknown. */
export type Names = (target: Target, id: string) => string;

/** A Decap field without its name; see https://decapcms.org/docs/widgets/. */
export interface Widget {
  readonly widget: string;
  readonly [option: string]: unknown;
}

export type Fields = Readonly<Record<string, Field>>;

/** Words for staff that every field takes. */
export interface Words {
  readonly label: string;
  readonly hint?: string;
}

/** The parts of a Decap field that every widget shares. */
export function common(words: Words): { label: string; required: boolean; hint?: string } {
  return { label: words.label, required: true, ...(words.hint ? { hint: words.hint } : {}) };
}
