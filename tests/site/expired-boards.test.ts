import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { fold, phraseTokens } from "../../src/domain/search/index.ts";
import { formatEntryText } from "../../src/entry-files/index.ts";
import { zipEntries } from "../../src/integrations/privacy-gate/zip-entries.ts";
import { siteFiles } from "../support/site-files.ts";

// Signs no other entry uses, so that even the index of pairs of signs can be searched for them.
const EXPIRING = exposure("BG-2020-0091", "鼶鼷", "2020-07-15");
const CORRECTED = exposure("BG-2020-0092", "齉齾", "2020-07-30");
const OBJECTED = exposure("BG-2020-0093", "麤龘", "2020-07-30");
const WITHDRAWN = honour("HB-2020-0091", "王龗");
const LAPSED = honour("HB-2020-0092", "李靐齾");
const PAST = honour("HB-2018-0091", "某热心居民");
const WITHIN_TERM = "2020-07-14";
const AFTERWARDS = "2020-07-16";

const OBJECTION = {
  id: "YY-2020-0091",
  title: "对一条曝光的位置有异议",
  kind: "exposure",
  about: OBJECTED.id,
  received: "2020-07-15",
  summary: "有居民说位置写错了。",
  demo: true,
};

let folder = "";
const sites = { before: "", after: "" };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-boards-"));
  const contentDir = join(folder, "content");
  cpSync("content", contentDir, { recursive: true });
  const write = (values: ReturnType<typeof exposure> & { corrected?: string }) => {
    const fields = Object.fromEntries(Object.entries(values).filter(([name]) => name !== "mark"));
    writeFileSync(join(contentDir, `exposures/${values.id}.yml`), formatEntryText(fields, "yml"));
  };
  write(EXPIRING);
  write(CORRECTED);
  write(OBJECTED);
  const writeHonour = (values: ReturnType<typeof honour>, consent: object) => {
    const fields = { ...values, consent: { ref: "同意-91", covers: ["name", "deed"], ...consent } };
    writeFileSync(join(contentDir, `honours/${values.id}.md`), formatEntryText(fields, "md"));
  };
  writeHonour(WITHDRAWN, { until: "2020-12-31" });
  writeHonour(LAPSED, { until: "2020-07-15" });
  const old = { ...PAST, day: "2018-07-15", noticeFrom: "2018-07-15", noticeTo: "2018-07-22" };
  writeFileSync(join(contentDir, `honours/${PAST.id}.md`), formatEntryText(old, "md"));
  sites.before = join(folder, "before");
  await buildInChild({ contentDir, outDir: sites.before, today: WITHIN_TERM });
  write({ ...CORRECTED, corrected: "2020-07-14" });
  writeHonour(WITHDRAWN, { until: "2020-12-31", withdrawn: "2020-07-15" });
  writeFileSync(join(contentDir, `objections/${OBJECTION.id}.yml`), formatEntryText(OBJECTION, "yml"));
  sites.after = join(folder, "after");
  await buildInChild({ contentDir, outDir: sites.after, today: AFTERWARDS });
}, 400_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ["that expires", EXPIRING, "已到期撤下"],
  ["that is put right before its term", CORRECTED, "已整改撤下"],
  ["somebody objects to", OBJECTED, "核实期间先撤下"],
])("an exposure %s", (_, values, why) => {
  const page = `/exposures/${values.id}/index.html`;

  test("is on its page, on the board and in the search index while it may be shown", () => {
    const holding = filesWith(sites.before, values.description);
    expect(holding).toContain(page);
    expect(holding.some((file) => file.startsWith("/search-index/"))).toBe(true);
    expect(indexFilesWith(sites.before, values.mark)).not.toEqual([]);
    expect(filesWith(sites.before, values.title)).toContain("/exposures/index.html");
  });

  test.each(["title", "description", "location", "handling", "rule", "mark"] as const)(
    "leaves no trace of its %s in any byte of the site afterwards",
    (field) => {
      expect(filesWith(sites.before, values[field]), "the search itself finds it before").not.toEqual([]);
      expect(filesWith(sites.after, values[field])).toEqual([]);
    },
  );

  test("leaves no word of its own in the search index afterwards", () => {
    expect(indexFilesWith(sites.after, values.mark)).toEqual([]);
  });

  test("answers with a note that it was taken down, hidden from search engines", () => {
    const root = parse(readFileSync(join(sites.after, page), "utf8"));
    expect(root.querySelector("main")?.text).toContain(why);
    expect(root.querySelector("meta[name=robots]")?.getAttribute("content")).toContain("noindex");
  });

  test("is linked from nowhere afterwards", () => {
    const links = filesWith(sites.after, `/exposures/${values.id}/`).filter((file) => file !== page);
    expect(links).toEqual([]);
  });
});

describe.each([
  ["whose consent is withdrawn", WITHDRAWN, ["title", "honoured", "body"] as const],
  ["whose consent has run out", LAPSED, ["title", "honoured", "body"] as const],
])("an honour %s", (_, values, fields) => {
  test.each(fields)("leaves no trace of the name in its %s in any byte of the site", (field) => {
    expect(filesWith(sites.before, values[field]), "the search itself finds it before").not.toEqual([]);
    expect(filesWith(sites.after, values[field])).toEqual([]);
    expect(filesWith(sites.after, values.honoured)).toEqual([]);
  });

  test("never showed the number of the consent form", () => {
    expect(filesWith(sites.before, "同意-91")).toEqual([]);
  });
});

test("an honour leaves the board for those of past years after its years, and keeps its page", () => {
  const links = (site: string, list: string) =>
    readFileSync(join(site, list, "index.html"), "utf8").includes(`/honours/${PAST.id}/`);
  expect(links(sites.before, "honours")).toBe(true);
  expect(links(sites.after, "honours")).toBe(false);
  expect(links(sites.after, "honours/past")).toBe(true);
  expect(readFileSync(join(sites.after, "honours/index.html"), "utf8")).toContain("往年红榜");
  const page = parse(readFileSync(join(sites.after, `honours/${PAST.id}/index.html`), "utf8"));
  expect(page.querySelector("main")?.text).toContain(PAST.title);
});

test("where an honour was withdrawn its page says so, and nothing leads there", () => {
  const page = `/honours/${WITHDRAWN.id}/index.html`;
  const root = parse(readFileSync(join(sites.after, page), "utf8"));
  expect(root.querySelector("main")?.text).toContain("本人撤回同意，此条已撤下");
  expect(
    filesWith(sites.after, `/honours/${WITHDRAWN.id}/`).filter(
      (file) => file !== page && !file.startsWith("/gone/"),
    ),
  ).toEqual([]);
});

test("where a consent has run out the deed stays without the name", () => {
  expect(filesWith(sites.after, "李某修好了凉亭")).toContain(`/honours/${LAPSED.id}/index.html`);
});

test("an objection is public while it is looked into", () => {
  expect(filesWith(sites.after, OBJECTION.title)).toContain("/objections/index.html");
});

test("an exposure whose day has not come yet is not shown either", () => {
  const { title, description } = readExposure("BG-2026-0001");
  for (const text of [title, description]) expect(filesWith(sites.before, text)).toEqual([]);
});

test("the count of exposures stays when their text goes", () => {
  expect(count(sites.before, "exposures-published")).toBeGreaterThanOrEqual(2);
  expect(count(sites.after, "exposures-published")).toBe(count(sites.before, "exposures-published"));
  expect(count(sites.after, "exposures-corrected")).toBe(count(sites.before, "exposures-corrected") + 1);
});

function exposure(id: string, mark: string, expires: string) {
  return {
    id,
    title: `锦桥小区${mark}亭 7月9日晚 飞线充电`,
    category: "charging",
    place: "jinqiao",
    location: `${mark}亭西侧`,
    day: "2020-07-09",
    description: `从${mark}亭的柱子上拉线给电动车充电，线垂在路当中。`,
    rule: `《${mark}亭用电公约》第二条`,
    warned: "2020-07-09",
    correctBy: "2020-07-10",
    handling: `当场收起，在${mark}亭贴了提醒。`,
    published: "2020-07-11",
    expires,
    cleared: true,
    demo: true,
    mark,
  };
}

function honour(id: string, name: string) {
  return {
    id,
    title: `${name}修好了凉亭`,
    day: "2020-07-01",
    category: "public-spirit",
    place: "jinqiao",
    honoured: name,
    demo: true,
    body: `凉亭的凳子坏了，${name}带着工具修了一个上午。`,
  };
}

function readExposure(id: string): { title: string; description: string } {
  const text = readFileSync(`content/exposures/${id}.yml`, "utf8");
  const value = (field: string) => new RegExp(`^${field}: (.+)$`, "m").exec(text)?.[1] ?? "";
  return { title: value("title"), description: value("description") };
}

/** Files whose name or bytes hold a text, however it is packed, escaped or spaced. */
function filesWith(site: string, text: string): string[] {
  const wanted = squeeze(text);
  return siteFiles(site).filter((file) => readings(site, file).some((reading) => reading.includes(wanted)));
}

/** The index holds pairs of signs as letters. */
function indexFilesWith(site: string, pair: string): string[] {
  const [word = ""] = phraseTokens(fold(pair).units);
  return filesWith(site, word).filter((file) => /\.pf_(?:index|meta)$/.test(file));
}

function readings(site: string, file: string): readonly string[] {
  const key = site + file;
  const known = memory.get(key);
  if (known) return known;
  const bytes = readFileSync(key);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const parts = file.endsWith(".xlsx")
    ? zipEntries(bytes).map(([, part]) => part)
    : [packed ? gunzipSync(bytes) : bytes];
  const text = decodeAddress(file) + parts.map((part) => part.toString("utf8")).join("\n");
  const made = [squeeze(text), squeeze(decodeAddress(unescape(text)))];
  memory.set(key, made);
  return made;
}

const memory = new Map<string, readonly string[]>();

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

function unescape(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})|&#x([\da-f]+);/gi, (_, json, html) =>
      String.fromCodePoint(parseInt(json ?? html, 16)),
    )
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

function decodeAddress(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });
}

/** The number a figure's page shows. */
function count(site: string, figure: string): number {
  const main = parse(readFileSync(join(site, `figures/${figure}/index.html`), "utf8")).querySelector("main");
  const shown = /(\d+)\s*件/.exec(main?.text ?? "");
  if (!shown) throw new Error(`no count on the page of ${figure}`);
  return Number(shown[1]);
}
