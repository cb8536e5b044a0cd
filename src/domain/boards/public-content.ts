import { contentType, contentTypes, type Entry, type SiteData } from "../../content-types/index.ts";
import { makeContent, type Content } from "../content.ts";
import { isBoardOn, isOnBoard } from "./exposure-state.ts";
import { publicHonour } from "./public-honour.ts";

/**
 * The content as the public may know it on a day. Everything that makes pages, feeds, tables and the search
 * index reads this and no other, so that what was taken down can be in none of them: an exposure off the board
 * keeps only what is counted, an honour whose consent ended loses the name, one that was withdrawn is not there; nor
 * is a notice of a day that has not come.
 */
export function publicContent(content: Content, today: string): Content {
  const isOn = isBoardOn(content);
  const entries = contentTypes.flatMap((type) => content.all(type.name) as readonly Entry[]);
  return makeContent(
    entries.flatMap((entry): Entry[] => {
      if (isYetToCome(entry, today)) return [];
      if (isOf(entry, "exposure")) {
        if (!isOn) return [];
        return [isOnBoard(entry, content, today) ? entry : { ...entry, data: counted(entry) }] as Entry[];
      }
      if (isOf(entry, "honour")) {
        const honour = publicHonour(entry, today);
        return honour ? [withoutConsent(honour)] : [];
      }
      if (isOf(entry, "site") && !isOn) return [{ ...entry, data: withoutBoard(entry.data) }] as Entry[];
      return [entry];
    }),
  );
}

/** True until the day that the entry itself gives for being shown. */
function isYetToCome(entry: Entry, today: string): boolean {
  const data = entry.data as Readonly<Record<string, unknown>>;
  const days = contentType(entry.type).shownFrom?.map((field) => data[field]) ?? [];
  const first = days.find((day) => day !== undefined);
  return typeof first === "string" && first > today;
}

/** Days, kind of behaviour and estate: what the figures count, and what says why it is gone. */
function counted({ id, data }: Entry<"exposure">): Entry<"exposure">["data"] {
  const { sources: _, partOfDay: __, ...rest } = data;
  return { ...rest, title: `${id}不在榜上`, location: "", description: "", rule: "", handling: "" };
}

/** The number of a consent form is the office's business, also where the name may stand. */
function withoutConsent({ data, ...rest }: Entry<"honour">): Entry {
  const { consent: _, ...open } = data;
  return { ...rest, data: open } as Entry;
}

/** Every link to the board that the site's settings hold. */
function withoutBoard(site: SiteData): SiteData {
  const isBoard = (value: unknown) => JSON.stringify(value).includes('"/exposures/"');
  const clean = (value: unknown): unknown =>
    Array.isArray(value) ? value.filter((one) => !isLink(one) || !isBoard(one)).map(clean) : recurse(value);
  const recurse = (value: unknown): unknown =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]))
      : value;
  return clean(site) as SiteData;
}

function isLink(value: unknown): boolean {
  return value === "/exposures/" || (value !== null && typeof value === "object" && "path" in value);
}

function isOf<Name extends Entry["type"]>(entry: Entry, name: Name): entry is Entry & Entry<Name> {
  return entry.type === name;
}
