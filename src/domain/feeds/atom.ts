import type { News } from "./news.ts";
import type { Publisher } from "./publisher.ts";

/**
 * News as an Atom feed (RFC 4287). Only the day of a thing is known, so that moments are the first minute of it
 * in China's time. Ids are tag URIs (RFC 4151), which stay the same whatever address the site gets.
 */
export function atomFeed(
  news: readonly News[],
  publisher: Publisher,
  today: string,
  feed: Feed = wholeSite,
): string {
  const { site, host, addressOf } = publisher;
  const self = addressOf(`${feed.of}feed.xml`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>${escaped(tagUri(publisher, `feed${feed.of.replace(/\/$/, "")}`))}</id>`,
    `  <title>${escaped(feed.title ? `${feed.title} · ${site}` : site)}</title>`,
    `  <subtitle>${escaped(feed.subtitle)}</subtitle>`,
    `  <updated>${startOf(news[0]?.day ?? today)}</updated>`,
    `  <author><name>${escaped(host)}</name></author>`,
    // A relative link could not say where the feed itself came from.
    ...(self.includes("://") ? [`  <link rel="self" href="${escaped(self)}"/>`] : []),
    `  <link rel="alternate" type="text/html" href="${escaped(addressOf(feed.of))}"/>`,
    ...news.map((item) => entry(item, publisher)),
    "</feed>",
    "",
  ].join("\n");
}

/** What a feed is about. */
export interface Feed {
  /** The page whose feed it is, `/cases/category/parking/`; the feed stands below it. */
  readonly of: string;
  /** Said before the site's name; the feed of the whole site has the name alone. */
  readonly title?: string | undefined;
  readonly subtitle: string;
}

const wholeSite: Feed = { of: "/", subtitle: "办结的案件、议事、通知和红榜" };

function entry(item: News, publisher: Publisher): string {
  return [
    "  <entry>",
    `    <id>${escaped(tagUri(publisher, `${item.type}/${item.id}`))}</id>`,
    `    <title>${escaped(item.title)}</title>`,
    `    <updated>${startOf(item.day)}</updated>`,
    `    <category term="${escaped(item.type)}" label="${escaped(item.kind)}"/>`,
    `    <link rel="alternate" type="text/html" href="${escaped(publisher.addressOf(item.path))}"/>`,
    `    <summary>${escaped(item.summary)}</summary>`,
    "  </entry>",
  ].join("\n");
}

/** The year only says that the name was given at that time or later; it must never change. */
function tagUri({ authority, community }: Publisher, rest: string): string {
  return `tag:${authority},2026:${community}/${rest}`;
}

function startOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** Text inside an element or attribute; characters that XML 1.0 has no place for are left out. */
function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? "");
}

// What means something in XML, and what it forbids; of surrogates those that stand alone.
// oxlint-disable-next-line no-control-regex -- these are what XML forbids
const SPECIAL = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
