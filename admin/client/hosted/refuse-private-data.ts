import type { ContentType } from "../../../src/content-types/index.ts";
import { contentTypes } from "../../../src/content-types/index.ts";
import { findingNames, scanText } from "../../../src/domain/privacy/index.ts";

/**
 * Before an entry goes to a forge: throws a Chinese message when its words hold what may never be published.
 * The forge's own run of the check decides; this is so that a number never gets that far.
 */
export function refusePrivateData({ entry }: { entry: SavedEntry }): void {
  const type: ContentType | undefined = contentTypes.find(({ name }) => name === entry.get("collection"));
  if (!type) return;
  const data = entry.get("data").toJS() as Record<string, unknown>;
  for (const [name, field] of Object.entries(type.fields)) {
    const found = wordsIn(data[name], name)
      .flatMap((words) => scanText(words, { exposure: type.name === "exposure" }))
      .find(({ level }) => level === "block");
    if (found)
      throw new PrivateDataError(
        `“${field.label}”里有不能公开的${findingNames[found.type]}：${found.text}。请改掉再保存。`,
      );
  }
}

/** What Decap shows is `name: message`. */
class PrivateDataError extends Error {
  override name = "";
}

/** Every text in a value; numbers to call and addresses of a page are fields of their own and no words. */
function wordsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") return /phone|url|link/i.test(key) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => wordsIn(one, inner));
}

/** The part of Decap's entry that is looked at. */
interface SavedEntry {
  get(name: "collection"): string;
  get(name: "data"): { toJS(): object };
}
