import { z } from "zod";
import { shapeOf, type Fields } from "../fields/index.ts";
import type { Shape } from "../fields/list.ts";

/** What an entry of one kind is: the single description that the check, the form, tables and guides follow. */
export interface ContentType<Name extends string = string, F extends Fields = Fields> {
  /** Singular English word: `case`. */
  readonly name: Name;
  /** The word for one entry: 案件. */
  readonly label: string;
  /** One sentence for staff: what belongs here. */
  readonly description: string;
  /** Folder under `content/`: `cases`. Settings have the folder `settings` and one file each. */
  readonly folder: string;
  /** True for settings: the one entry's file is `settings/<name>.yml`. */
  readonly single: boolean;
  /** True for records that the office writes by itself: no form, no draft. */
  readonly isKeptByOffice: boolean;
  /** Path of public pages, `/cases/` — absent when an entry has no page of its own. */
  readonly address?: string | undefined;
  /** Field whose value names an entry in lists. */
  readonly titleField: string;
  /** Fields that, once published, change only with a reason in `corrections`; domain/revisions holds to it. */
  readonly settled?: readonly string[];
  /** Fields of which the first filled one is the day from which the public sees an entry; without it, at once. */
  readonly shownFrom?: readonly string[];
  readonly fields: F;
  /** Strict: unknown keys are refused. */
  readonly schema: z.ZodObject<Shape<F>, z.core.$strict>;
}

/** The data of one entry of a content type. */
export type DataOf<T extends ContentType> = z.output<T["schema"]>;

export function defineContentType<const Name extends string, const F extends Fields>(
  description: Omit<ContentType<Name, F>, "schema" | "single" | "titleField" | "isKeptByOffice"> & {
    single?: boolean;
    isKeptByOffice?: boolean;
    titleField?: string;
  },
): ContentType<Name, F> {
  return {
    single: false,
    isKeptByOffice: false,
    titleField: "title",
    ...description,
    schema: z.strictObject(shapeOf(description.fields)),
  };
}

/** `.md` when the type has a body below its front matter, else `.yml`. */
export function extensionOf(type: ContentType): "md" | "yml" {
  return "body" in type.fields ? "md" : "yml";
}
