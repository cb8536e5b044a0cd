import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const RAW_COLOUR = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(/i;
const RAW_LENGTH = /(?<![\w-])\d*\.?\d+(px|rem|pt|em)\b/;

test("only tokens.css holds raw colours and lengths", () => {
  const raw = globSync("src/styles/**/*.css")
    .filter((file) => !file.endsWith("tokens.css"))
    .flatMap((file) => rawValues(readFileSync(file, "utf8")).map((line) => `${file}: ${line}`));
  expect(raw).toEqual([]);
});

test("a raw colour or length is noticed", () => {
  expect(rawValues("a { color: #fff; }\nb { margin: 12px; }\nc { gap: var(--space-1); }")).toHaveLength(2);
});

test("every token that is used without a fallback is defined, and none is left over", () => {
  const css = globSync("src/styles/**/*.css").map((file) => readFileSync(file, "utf8"));
  const tokens = readFileSync("src/styles/tokens.css", "utf8");
  const defined = new Set([...tokens.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
  const used = new Set(
    css.flatMap((text) => [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)),
  );
  // A chart tells its number of rows to its styles where it is drawn.
  const drawn = globSync("src/**/*.{astro,ts,tsx}").map((file) => readFileSync(file, "utf8"));
  const own = new Set(
    [...css, ...drawn].flatMap((text) =>
      [...text.matchAll(/(--[\w-]+)["'`]?\s*[:=,]/g)].map(([, name]) => name),
    ),
  );
  expect([...used].filter((name) => !own.has(name))).toEqual([]);
  expect([...defined].filter((name) => !used.has(name))).toEqual([]);
});

/** Lines with raw values; the page box of paper in millimetres is a fact of paper and stays where it is used. */
function rawValues(css: string): string[] {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => RAW_COLOUR.test(line) || RAW_LENGTH.test(line));
}
