import { contentTypes, type Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";

/** The entry whose own page stands at this path of the site, `/cases/LJ-2024-0168/`. */
export function entryAt(path: string, content: Content): Entry | undefined {
  const parts = /^(\/[a-z-]+\/)([^/]+)\/$/.exec(path);
  if (!parts) return undefined;
  const [, address, id = ""] = parts;
  const type = contentTypes.find((one) => one.address === address);
  return type && content.find(type.name, decodeURIComponent(id));
}
