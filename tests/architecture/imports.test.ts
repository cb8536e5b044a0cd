import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom; the table of src/README.md. Packages are named, own folders end with `/`. */
const mayImport: Record<string, readonly string[]> = {
  "src/fields": ["zod"],
  "src/content-types": ["src/fields/", "zod"],
  "src/domain": ["src/domain/", "src/content-types/", "src/fields/", "markdown-it"],
  "src/sample-content": [
    "src/sample-content/",
    "src/content-types/",
    "src/fields/",
    "src/domain/",
    "src/entry-files/",
  ],
  "src/entry-files": ["src/content-types/", "src/fields/", "src/domain/", "node:", "js-yaml"],
  "src/queries": ["src/content-types/", "src/fields/", "src/domain/", "src/entry-files/", "node:"],
  "src/new-community": [
    "src/content-types/",
    "src/domain/",
    "src/sample-content/",
    "src/entry-files/",
    "node:",
  ],
  "src/workbooks": ["src/domain/", "src/entry-files/", "node:", "write-excel-file", "@e965/xlsx"],
  "src/entry-views": ["src/content-types/", "src/fields/", "src/domain/", "react"],
  "src/islands": ["src/domain/", "react", "chart.js", "pagefind"],
  "src/components": [
    "src/site",
    "src/domain/",
    "src/content-types/",
    "src/fields/",
    "src/entry-views/",
    "src/islands/",
    "src/styles/",
    "src/layouts/",
    "astro",
    "uqr",
  ],
  "src/layouts": [
    "src/site",
    "src/domain/",
    "src/content-types/",
    "src/entry-views/",
    "src/islands/",
    "src/styles/",
    "src/components/",
    "src/queries/fingerprint",
    "astro",
  ],
  "src/pages": [
    "src/queries/",
    "src/workbooks/",
    "src/domain/",
    "src/content-types/",
    "src/fields/",
    "src/components/",
    "src/layouts/",
    "src/entry-views/",
    "src/islands/",
    "src/site",
    "astro",
  ],
  "src/integrations": [
    "src/workbooks/",
    "src/domain/",
    "src/content-types/",
    "src/entry-files/",
    "node:",
    "astro",
    "react",
    "react-dom",
    "pagefind",
    "sharp",
    "cli-progress",
    "vite",
  ],
  "admin/client": [
    "src/content-types/",
    "src/fields/",
    "src/domain/",
    "src/entry-views/",
    "src/styles/",
    "react",
    "react-dom",
    "decap-cms-",
    "immutable",
    "vite",
  ],
  "admin/server": [
    "src/content-types/",
    "src/fields/",
    "src/domain/",
    "src/entry-files/",
    "src/workbooks/",
    "src/integrations/progress",
    "node:",
    "fastify",
    "@fastify/",
    "sharp",
    "vite",
  ],
  scripts: ["src/", "admin/server/", "node:", "tests/"],
};

test("every import goes in the allowed direction", () => {
  expect(forbiddenImports(sourceFiles())).toEqual([]);
});

test("an import in a forbidden direction is noticed", () => {
  const files = [
    {
      path: "src/domain/x.ts",
      code: 'import fs from "node:fs";\nimport {\n  a,\n} from "../pages/a.astro";\nimport("astro");',
    },
  ];
  expect(forbiddenImports(files)).toEqual([
    "src/domain/x.ts → node:fs",
    "src/domain/x.ts → src/pages/a.astro",
    "src/domain/x.ts → astro",
  ]);
});

test("the domain asks neither the clock nor chance nor the network", () => {
  const asking = sourceFiles()
    .filter(({ path }) => path.startsWith("src/domain/"))
    .filter(({ code }) => /Date\.now\(|new Date\(\)|Math\.random|fetch\(/.test(code));
  expect(asking.map(({ path }) => path)).toEqual([]);
});

test("what is worked out once for a content is noted for every page that asks, by perContent", () => {
  // These note it themselves, or serve only pages that are always made.
  const others = ["domain/related", "domain/reads", "domain/checks/scan-options", "queries/case-lists"];
  const always = ["queries/figures", "queries/revisions", "pages/data/_files", "sample-content/case-plan"];
  const remembering = sourceFiles()
    .filter(({ code }) => /new WeakMap<(?:\w+, )?Content\b/.test(code))
    .map(({ path }) => path.replace(/^src\/|\.ts$/g, ""));
  expect(remembering.filter((path) => ![...others, ...always].includes(path))).toEqual([]);
});

interface Source {
  readonly path: string;
  readonly code: string;
}

function sourceFiles(): Source[] {
  return globSync("{src,admin,scripts}/**/*.{ts,tsx,astro}").map((path) => ({
    path: path.split(sep).join("/"),
    code: readFileSync(path, "utf8"),
  }));
}

function forbiddenImports(files: readonly Source[]): string[] {
  return files.flatMap(({ path, code }) => {
    const room = Object.keys(mayImport).find((folder) => path.startsWith(`${folder}/`));
    if (!room) return [];
    return importsOf(path, code)
      .filter((target) => !target.startsWith(`${room}/`))
      .filter(
        (target) => !mayImport[room]!.some((allowed) => target === allowed || target.startsWith(allowed)),
      )
      .map((target) => `${path} → ${target}`);
  });
}

function importsOf(path: string, code: string): string[] {
  // Statements at the start of a line, and dynamic imports outside strings; words in texts are not imports.
  const bare = code.replace(/"[^"\n]*import\([^"\n]*"/g, '""');
  const found = bare.matchAll(
    /^\s*(?:import|export)\s(?:[^;"']*?\sfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm,
  );
  return [...found]
    .map(([, statement, dynamic]) => statement ?? dynamic ?? "")
    .map((target) =>
      target.startsWith(".")
        ? relative(".", join(dirname(path), target))
            .split(sep)
            .join("/")
        : target,
    );
}
