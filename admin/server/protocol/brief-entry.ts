import { contentType, extensionOf, type Entry } from "../../../src/content-types/index.ts";
import { listedFields } from "../../../src/content-types/listed-fields.ts";

/**
 * An entry with only what a list shows, sorts and filters by, as JSON, which is YAML too and which a slow computer
 * reads a hundred times faster. Never to be saved: the form asks for the whole entry.
 */
export function briefEntry({ type, data }: Entry): string {
  const described = contentType(type);
  const values = data as Record<string, unknown>;
  const shown = listedFields(described).flatMap((name) =>
    values[name] === undefined ? [] : [[name, values[name]] as const],
  );
  const json = JSON.stringify(Object.fromEntries(shown));
  return extensionOf(described) === "md" ? `---\n${json}\n---\n` : json;
}
