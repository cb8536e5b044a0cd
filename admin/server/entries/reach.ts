import { contentType, type Entry, type TypeName } from "../../../src/content-types/index.ts";
import type { Content } from "../../../src/domain/content.ts";
import { fieldRows } from "../../../src/domain/text/field-rows.ts";
import { leaves, type Fields } from "../../../src/fields/index.ts";
import type { Limits } from "../accounts/limits.ts";

/**
 * Why an account with these limits may not touch a type of content, or one entry of it, in Chinese; undefined
 * when it may. An account limited to places reaches only entries that name a place, all of them its own;
 * content without places only when its type is named in the limits.
 */
export function outOfReach(
  limits: Limits | undefined,
  type: TypeName,
  entry: Entry | undefined,
  content: Content,
): string | undefined {
  if (!limits) return undefined;
  const { label } = contentType(type);
  if (limits.types.length > 0 && !limits.types.includes(type))
    return `您的账号不管“${label}”，只管${limits.types.map((name) => contentType(name as TypeName).label).join("、")}。`;
  if (limits.places.length === 0) return undefined;
  const own = limits.places.map((id) => nameOf(content, id)).join("、");
  if (!hasPlaces(type))
    return limits.types.includes(type)
      ? undefined
      : `您的账号只管${own}，“${label}”不分小区，要由别的同事来写。`;
  if (!entry) return undefined;
  const places = placesOf(entry);
  if (places.length === 0) return `您的账号只管${own}，这一条没有写小区。请先选好小区。`;
  const foreign = places.find((id) => !isWithin(content, id, limits.places));
  return (
    foreign && `您的账号只管${own}，这一条属于${nameOf(content, foreign)}。请找管那里的同事，或请管理员放宽。`
  );
}

function hasPlaces(type: TypeName): boolean {
  return type === "place" || fieldRows(contentType(type).fields).some(({ field }) => isPlace(field.refersTo));
}

function placesOf(entry: Entry): string[] {
  if (entry.type === "place") return [entry.id];
  return leaves(contentType(entry.type).fields as Fields, entry.data).flatMap(({ field, value }) =>
    isPlace(field.refersTo) ? [String(value)] : [],
  );
}

function isPlace(target: Fields[string]["refersTo"]): boolean {
  return target !== undefined && "entry" in target && target.entry === "place";
}

function isWithin(content: Content, id: string, places: readonly string[]): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at && !seen.has(at); at = content.find("place", at)?.data.parent) {
    if (places.includes(at)) return true;
    seen.add(at);
  }
  return false;
}

function nameOf(content: Content, id: string): string {
  return content.nameOf({ entry: "place" }, id);
}
