import type { Entry, HonourData } from "../../content-types/index.ts";
import { addDays } from "../calendar/day.ts";
import type { Content } from "../content.ts";
import { maskName } from "../privacy/mask-name.ts";
import { fullNames } from "./full-names.ts";

/**
 * An honour as it may be shown today: whole while its consent holds, without name and pictures when the consent
 * has run out, undefined when it was withdrawn (PIPL art. 15, 47).
 */
export function publicHonour(entry: Entry<"honour">, today: string): Entry<"honour"> | undefined {
  const { consent } = entry.data;
  if (!consent) return entry;
  if (consent.withdrawn !== undefined && consent.withdrawn <= today) return undefined;
  if (consent.until >= today) return entry;
  const { consent: _, pictures: __, ...rest } = entry.data;
  const mask = (text: string) =>
    fullNames(entry.data.honoured).reduce((now, name) => now.replaceAll(name, maskName(name)), text);
  const data = { ...rest, honoured: mask(rest.honoured), title: mask(rest.title), body: mask(rest.body) };
  const named = data.sources?.map((one) => ({
    ...one,
    name: mask(one.name),
    note: one.note && mask(one.note),
  }));
  return { ...entry, data: { ...data, ...(named ? { sources: named } : {}) } };
}

/** Names whose owners agreed in writing that they are shown: still on `today`, or ever when no day is given. */
export function consentedNames(content: Content, today?: string): string[] {
  return content.all("honour").flatMap((entry) => {
    const { consent } = (today === undefined ? entry : publicHonour(entry, today))?.data ?? {};
    return consent?.covers.includes("name") ? fullNames(entry.data.honoured) : [];
  });
}

/** First and last day of the public notice; without days of its own it runs from the day of the honour. */
export function noticePeriod(
  data: Pick<HonourData, "day" | "noticeFrom" | "noticeTo">,
  content: Content,
): { from: string; to: string } {
  const days = content.find("boards", "boards")?.data.honours.noticeDays ?? DEFAULT_DAYS;
  const from = data.noticeFrom ?? data.day;
  return { from, to: data.noticeTo ?? addDays(from, days) };
}

/** Days of public notice where a community has set none (`rules.md` R3). */
const DEFAULT_DAYS = 7;
