import { contentType, type TypeName } from "../../content-types/index.ts";
import type { Fields } from "../../fields/index.ts";
import type { Content } from "../content.ts";

/** Gives the next free numbers, year by year; `taken` are numbers in use besides the published ones. */
export function numberer(
  type: TypeName,
  content: Content,
  taken: readonly string[],
): (day: string) => string {
  const field = (contentType(type).fields as Fields)["id"];
  const code = field && "code" in field ? String(field.code) : "";
  const used = [...content.all(type).map(({ id }) => id), ...taken];
  const last = new Map<string, number>();
  return (day) => {
    const start = `${code}-${day.slice(0, 4) || "0000"}-`;
    const highest =
      last.get(start) ??
      Math.max(0, ...used.map((id) => (id.startsWith(start) ? Number(id.slice(start.length)) || 0 : 0)));
    last.set(start, highest + 1);
    return `${start}${String(highest + 1).padStart(4, "0")}`;
  };
}
