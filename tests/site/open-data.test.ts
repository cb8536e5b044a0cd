import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { describe, expect, inject, test } from "vitest";
import type { CaseData, Entry, TypeName } from "../../src/content-types/index.ts";
import { deadlineOf } from "../../src/domain/cases/index.ts";
import { openFields, openTypes } from "../../src/domain/open-data/index.ts";
import { publicContent } from "../../src/domain/boards/public-content.ts";
import { readFolder } from "../../src/entry-files/index.ts";
import { DEMO_DAY } from "../support/set-up.ts";
import { leaves } from "../../src/fields/index.ts";
import { siteFiles } from "../support/site-files.ts";
import { readCalendar, valueOf, xmlFaults } from "../unit/domain/feeds/well-formed.ts";
import { readStrictCsv, readStrictTable } from "../unit/domain/open-data/strict-csv.ts";

const folder = join(inject("demoSite"), "data");
const { content } = readFolder("content");
/** Without what has not come on the day of the demonstration. */
const shown = publicContent(content, DEMO_DAY);
const files = siteFiles(folder).map((file) => file.slice(1));
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const description: Package = JSON.parse(read("datapackage.json"));

describe("the files hold the content", () => {
  const tables = openTypes.filter(({ single }) => !single);

  test.each(tables.map((type) => [type.folder, type] as const))(
    "%s.csv has every entry, cell by cell",
    (name, type) => {
      const rows = readStrictTable(read(`${name}.csv`));
      const entries = byId(type.name);
      expect(rows.length).toBe(entries.length);
      for (const [index, entry] of entries.entries()) {
        const row = rows[index]!;
        for (const { path, field, value } of leaves(
          openFields(type),
          entry.data as Record<string, unknown>,
        )) {
          const cell = row[type.fields[String(path[0])]!.label]!;
          const words = wordsOf(field.refersTo, "options" in field ? field.options : undefined, value);
          const where = `${entry.id} ${path}`;
          // A building is told with its estate in front.
          if (field.refersTo && path.length === 1) expect(cell.endsWith(words), where).toBe(true);
          else if (path.length === 1) expect([words, `'${words}`], where).toContain(cell);
          else expect(cell, where).toContain(words);
        }
      }
    },
  );

  test.each(openTypes.map((type) => [type.single ? type.name : type.folder, type] as const))(
    "%s.json has every entry as it is stored",
    (name, type) => {
      const { entries } = JSON.parse(read(`${name}.json`));
      const withheld = {
        consent: undefined,
        ...(type.name === "objection" ? { about: undefined } : {}),
        ...(type.name === "activity" ? { participants: undefined } : {}),
        ...(type.name === "tally" ? { byProxy: undefined } : {}),
      };
      const stored = byId(type.name).map(({ id, data }) => ({
        id,
        ...data,
        ...withheld,
        // The day a case is due follows from the rules and may be left out of its file.
        ...(type.name === "case" ? { due: deadlineOf(data as CaseData, content).due } : {}),
      }));
      expect(entries).toEqual(JSON.parse(JSON.stringify(stored)));
    },
  );

  /** The words for a value, found here without the code under test. */
  function wordsOf(target: unknown, options: unknown, value: unknown): string {
    if (options) return (options as Record<string, string>)[String(value)]!;
    if (typeof value === "boolean") return value ? "是" : "否";
    const { entry, vocabulary } = (target ?? {}) as { entry?: TypeName; vocabulary?: "channels" };
    if (vocabulary) return content.settings("vocabulary")[vocabulary].find(({ id }) => id === value)!.name;
    if (!entry) return String(value);
    const { name, title } = content.find(entry, String(value))!.data as { name?: string; title?: string };
    return (name ?? title)!;
  }
});

describe("datapackage.json", () => {
  test("describes every file, with its size, fingerprint and number of records", () => {
    expect(description.resources.map(({ path }) => path).sort()).toEqual(
      files.filter((path) => /\.(csv|json|xlsx)$/.test(path) && path !== "datapackage.json").sort(),
    );
    for (const { path, bytes, hash, rows, format } of description.resources) {
      const file = readFileSync(join(folder, path));
      expect(file.length, path).toBe(bytes);
      expect(`sha256:${createHash("sha256").update(file).digest("hex")}`, path).toBe(hash);
      expect(recordsIn(path, format), path).toBe(rows);
    }
  });

  test("names each resource once, and tells the columns of tables in their order", () => {
    const names = description.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, format, schema } of description.resources) {
      if (format === "csv")
        expect(
          schema?.fields.map(({ name }) => name),
          path,
        ).toEqual(readStrictCsv(read(path))[0]);
    }
  });

  test("every cell is of the type and within the constraints that the schema states", () => {
    const faults = description.resources.flatMap(({ path, schema }) =>
      schema ? cellFaults(path, schema.fields, readStrictTable(read(path))) : [],
    );
    expect(faults).toEqual([]);
  });

  test("a cell of a wrong type, or one that is missing, would be noticed", () => {
    const field = { name: "日", type: "date", constraints: { required: true } };
    expect(cellFaults("x", [field], [{ 日: "2024年" }, { 日: "" }, { 日: "2024-06-24" }])).toHaveLength(2);
  });

  test("ids that point at another table are in it", () => {
    for (const { schema, path } of description.resources) {
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const target = description.resources.find(({ name }) => name === reference.resource)?.path ?? path;
        const known = new Set(readStrictTable(read(target)).map((row) => row[reference.fields[0]!]));
        const wanted = readStrictTable(read(path)).map((row) => row[fields[0]!]);
        expect(
          wanted.filter((id) => id !== "" && !known.has(id)),
          `${path} ${fields}`,
        ).toEqual([]);
      }
    }
  });

  function recordsIn(path: string, format: string): number {
    if (format === "csv") return readStrictTable(read(path)).length;
    // tests/site/workbooks.test.ts compares workbooks with their tables.
    if (format === "xlsx") return readStrictTable(read(path.replace(/xlsx$/, "csv"))).length;
    const value = JSON.parse(read(path));
    if (Array.isArray(value)) return value.length;
    // A figure's record is about one figure; `entries` names their type there.
    return Array.isArray(value.entries) ? value.entries.length : 1;
  }
});

test("SHA256SUMS has the fingerprint of every data file", () => {
  const lines = read("SHA256SUMS").trimEnd().split("\n");
  expect(lines.map((line) => line.slice(66))).toEqual(
    files.filter((path) => /\.(csv|json|xlsx)$/.test(path)).sort(),
  );
  for (const line of lines) {
    const digest = createHash("sha256")
      .update(readFileSync(join(folder, line.slice(66))))
      .digest("hex");
    expect(line.slice(0, 66), line).toBe(`${digest}  `);
  }
});

test("nothing of an exposure is in the data, only how many there were", () => {
  const exposures = content.all("exposure");
  expect(exposures.length).toBeGreaterThan(0);
  const all = files.map(read).join("\n");
  for (const { id, data } of exposures) {
    for (const text of [id, data.title, data.description, data.handling]) expect(all).not.toContain(text);
  }
  expect(JSON.parse(read("figures/exposures-published.json")).value).toBeGreaterThan(0);
});

test("the page leads to every set of data, to the field guide and to the figures", () => {
  const links = new Set(
    parse(read("index.html"))
      .querySelectorAll("a[href]")
      .map((link) => link.getAttribute("href")),
  );
  const wanted = [
    ...files.filter((path) => path !== "index.html").map((path) => `/data/${path}`),
    "/figures/",
  ];
  expect(wanted.filter((path) => !links.has(path))).toEqual([]);
  expect(links.has("/help/fields/case/")).toBe(true);
  expect(existsSync(join(folder, "../help/fields/case/index.html"))).toBe(true);
});

describe("what can be subscribed to", () => {
  const site = inject("demoSite");
  const feed = readFileSync(join(site, "feed.xml"), "utf8");

  test("the feed is well-formed, full, and each of its links leads to a page", () => {
    expect(xmlFaults(feed)).toEqual([]);
    const links = [...feed.matchAll(/<link rel="alternate" type="text\/html" href="([^"]+)"/g)].map(
      ([, path]) => path!,
    );
    expect(links).toHaveLength(51);
    expect(links.filter((path) => !existsSync(join(site, path, "index.html")))).toEqual([]);
    const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(51);
  });

  test("the feed holds nothing of an exposure, and every page points at it", () => {
    for (const { id, data } of content.all("exposure"))
      for (const text of [id, data.title, data.description]) expect(feed).not.toContain(text);
    const home = parse(readFileSync(join(site, "index.html"), "utf8"));
    expect(home.querySelector('link[type="application/atom+xml"]')?.getAttribute("href")).toBe("/feed.xml");
  });

  test("the calendar has every meeting and activity", () => {
    const calendar = readCalendar(readFileSync(join(site, "calendar.ics"), "utf8"));
    const ids = calendar.blocks.filter(({ name }) => name === "VEVENT").map((event) => valueOf(event, "UID"));
    for (const { type, id } of [...shown.all("meeting"), ...shown.all("activity")])
      expect(ids.filter((uid) => uid?.startsWith(`${type}-${id}.`))).toHaveLength(1);
  });
});

function byId(type: TypeName): Entry[] {
  const isShown = ({ id }: Entry) => shown.find(type, id) !== undefined;
  return (content.all(type) as readonly Entry[]).filter(isShown).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function cellFaults(
  path: string,
  fields: readonly Field[],
  rows: readonly Record<string, string>[],
): string[] {
  return rows.flatMap((row, index) =>
    fields
      .filter((field) => !fits(field, row[field.name] ?? ""))
      .map(({ name }) => `${path}:${index + 2} ${name}: ${row[name]}`),
  );
}

function fits({ type, constraints = {}, trueValues = [], falseValues = [] }: Field, cell: string): boolean {
  if (cell === "") return constraints.required !== true;
  if (constraints.enum && !constraints.enum.includes(cell)) return false;
  if (constraints.pattern && !new RegExp(constraints.pattern).test(cell)) return false;
  if (type === "date") return /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell));
  if (type === "boolean") return [...trueValues, ...falseValues].includes(cell);
  if (type === "string") return true;
  const number = Number(cell);
  if (Number.isNaN(number) || (type === "integer" && !Number.isInteger(number))) return false;
  return number >= (constraints.minimum ?? -Infinity) && number <= (constraints.maximum ?? Infinity);
}

interface Field {
  name: string;
  type: string;
  trueValues?: string[];
  falseValues?: string[];
  constraints?: { required?: boolean; enum?: string[]; pattern?: string; minimum?: number; maximum?: number };
}

interface Package {
  resources: {
    name: string;
    path: string;
    format: string;
    bytes: number;
    hash: string;
    rows: number;
    schema?: {
      fields: Field[];
      foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
    };
  }[];
}
