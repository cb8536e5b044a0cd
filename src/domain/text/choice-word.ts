import { contentType, type TypeName } from "../../content-types/index.ts";
import { describePath } from "../../fields/index.ts";

/**
 * The Chinese word of a stored choice, from the field that describes it: `choiceWord("case", "tier", "self")`
 * is 自治. A dot leads into lists and groups: `agenda.result`. Throws when there is no such field.
 */
export function choiceWord(type: TypeName, path: string, value: string): string {
  const keys = path.split(".").flatMap((key, index) => (index === 0 ? [key] : [0, key]));
  const { field } = describePath(contentType(type).fields, keys);
  if (!field) throw new RangeError(`${contentType(type).label}没有“${path}”这个字段。`);
  return String(field.toCell(value, (_, id) => id));
}
