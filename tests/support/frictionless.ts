import { createRequire } from "node:module";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { siteFiles } from "./site-files.ts";

/**
 * What the validator of Frictionless Data (npm `datapackage`) has against a folder with a `datapackage.json`:
 * the description, each table cell by cell, and its references into other tables. It knows version 1 of the
 * standard, of which version 2 is an extension.
 */
export async function frictionlessFaults(folder: string): Promise<string[]> {
  const described = await Package.load(join(folder, "datapackage.json"), { basePath: folder });
  const faults = described.errors.map(({ message }) => message);
  for (const resource of described.resources) {
    faults.push(...resource.errors.map(({ message }) => `${resource.name}: ${message}`));
    // It cannot read workbooks; tests/site/workbooks.test.ts holds them to the tables that are read here.
    if (!resource.tabular || resource.name.endsWith("-xlsx")) continue;
    const read = resource.read({ relations: true });
    faults.push(...(await read.then(none, (error: Refusal) => [`${resource.name}: ${saying(error)}`])));
  }
  return faults;
}

/**
 * A copy of open data for the validator, which takes a byte order mark for a part of the first column's name
 * (Excel needs the mark, and RFC 8259 keeps it out of JSON).
 */
export function copyWithoutMarks(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const file of siteFiles(to).filter((path) => path.endsWith(".csv"))) {
    const path = join(to, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  }
}

// The package is CommonJS and has no types.
const { Package } = createRequire(import.meta.url)("datapackage") as {
  Package: { load(path: string, options: { basePath: string }): Promise<Described> };
};

function none(): string[] {
  return [];
}

function saying({ message, errors = [] }: Refusal): string {
  return [message, ...errors.map((one) => one.message)].join(" / ");
}

interface Described {
  readonly errors: readonly Refusal[];
  readonly resources: readonly {
    readonly name: string;
    readonly tabular: boolean;
    readonly errors: readonly Refusal[];
    read(options: { relations: boolean }): Promise<unknown>;
  }[];
}

interface Refusal {
  readonly message: string;
  readonly errors?: readonly Refusal[];
}
