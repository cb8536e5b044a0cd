import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentTypeOfFile, extensionOf } from "../../src/content-types/index.ts";
import { formatEntryText, listFolder, parseEntryText, readFolder } from "../../src/entry-files/index.ts";
import type { Random } from "../../src/sample-content/random.ts";

/**
 * Does something to a content folder that an office may do, and tells what, or nothing when the content would
 * no longer be sound: then everything is as it was.
 */
export function randomEdit(folder: string, random: Random, of: "entries" | "all"): string | undefined {
  const kind = random.pick(Object.keys(edits).filter((one) => of === "all" || one !== "settings"));
  const { files } = listFolder(folder);
  const changes = edits[kind]!(files, (path) => parse(folder, path), random);
  if (!changes) return undefined;
  const before = Object.keys(changes).map((path) => [path, textOf(folder, path)] as const);
  write(folder, changes);
  if (readFolder(folder).faults.length === 0) return `${kind} ${Object.keys(changes).join(" ")}`;
  write(folder, Object.fromEntries(before));
  return undefined;
}

type Values = Record<string, unknown>;
/** New text by path; without a text the file goes. */
type Changes = Record<string, string | undefined>;
type Edit = (files: readonly string[], read: (path: string) => Values, random: Random) => Changes | undefined;

const edits: Record<string, Edit> = {
  change(files, read, random) {
    const path = random.pick(files.filter((file) => !file.startsWith("settings/")));
    const values = read(path);
    const field = ["title", "name", "summary", "body", "description"].find(
      (one) => typeof values[one] === "string",
    );
    return field
      ? { [path]: text(path, { ...values, [field]: `${String(values[field])}（补记）` }) }
      : undefined;
  },
  "open again"(files, read, random) {
    const path = random.pick(under(files, "cases"));
    const values = read(path);
    const open = Object.entries(values).filter(([name]) => !CLOSING.has(name));
    return "outcome" in values ? { [path]: text(path, Object.fromEntries(open)) } : undefined;
  },
  "add case"(files, read, random) {
    const path = random.pick(under(files, "cases"));
    const { parent: _, duplicateOf: __, meeting: ___, ...values } = read(path);
    const id = `LJ-2023-${random.int(7000, 7999)}`;
    return {
      [`cases/2023/${id}.md`]: text(path, { ...values, id, title: `${String(values["title"])}又一件` }),
    };
  },
  "add part"(files, read, random) {
    const [path, whole] = [random.pick(under(files, "cases")), random.pick(under(files, "cases"))];
    const id = `LJ-2023-${random.int(8000, 8999)}`;
    const { duplicateOf: _, meeting: __, ...values } = read(path);
    return { [`cases/2023/${id}.md`]: text(path, { ...values, id, parent: read(whole)["id"] }) };
  },
  remove(files, _read, random) {
    return {
      [random.pick(
        files.filter((file) => /^(cases|notices|activities|meetings|honours|resolutions)\//.test(file)),
      )]: undefined,
    };
  },
  rename(files, read, random) {
    const path = random.pick(under(files, "cases"));
    const id = `LJ-2023-${random.int(9000, 9999)}`;
    return { [path]: undefined, [`cases/2023/${id}.md`]: text(path, { ...read(path), id }) };
  },
  settings(_files, read, random) {
    const path = random.pick(["settings/site.yml", "settings/vocabulary.yml"]);
    const values = read(path);
    if (path.endsWith("site.yml"))
      return { [path]: text(path, { ...values, notice: `停水通知第${random.int(1, 99)}号。` }) };
    const [first, ...others] = values["categories"] as { id: string; name: string }[];
    return {
      [path]: text(path, { ...values, categories: [{ ...first, name: `${first!.name}等` }, ...others] }),
    };
  },
  workflow(files, read, random) {
    const path = random.pick(under(files, "workflows"));
    const values = read(path);
    return { [path]: text(path, { ...values, name: `${String(values["name"])}新版` }) };
  },
};

const CLOSING: ReadonlySet<string> = new Set(
  "outcome closed verdict verdictDay verdictNote reopenings reason".split(" "),
);

function under(files: readonly string[], folder: string): string[] {
  return files.filter((file) => file.startsWith(`${folder}/`));
}

function text(path: string, values: Values): string {
  return formatEntryText(values, extensionOf(contentTypeOfFile(path)!));
}

function parse(folder: string, path: string): Values {
  return parseEntryText(readFileSync(join(folder, path), "utf8"), extensionOf(contentTypeOfFile(path)!));
}

function textOf(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function write(folder: string, changes: Changes): void {
  for (const [path, now] of Object.entries(changes)) {
    if (now === undefined) rmSync(join(folder, path), { force: true });
    else writeFileSync(join(folder, path), now);
  }
}
