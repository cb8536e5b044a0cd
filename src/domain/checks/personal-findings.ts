import { contentType, type Entry } from "../../content-types/index.ts";
import { leaves, type Field } from "../../fields/index.ts";
import { scanText, type Finding, type ScanOptions } from "../privacy/index.ts";

/** Personal data in an entry's own words, field by field; names of other entries and of pictures are not words. */
export function personalFindings(entry: Entry, options: ScanOptions): FieldFinding[] {
  const exposure = isPublicDispute(entry.type);
  return leaves(contentType(entry.type).fields, entry.data).flatMap(({ path, field, value }) => {
    if (typeof value !== "string" || field.refersTo || field.isMedia) return [];
    return scanText(value, { ...options, exposure }).map((finding) => ({ path, field, value, finding }));
  });
}

/** Where words about behaviour are weighed: in exposures and in objections to them. */
function isPublicDispute(type: string): boolean {
  return type === "exposure" || type === "objection";
}

export interface FieldFinding {
  readonly path: readonly (string | number)[];
  readonly field: Field;
  readonly value: string;
  readonly finding: Finding;
}
