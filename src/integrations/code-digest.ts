import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../entry-files/index.ts";

/** Tells one state of everything but content that a page follows from: code, styles, settings, dependencies. */
export function codeDigest(): string {
  return (known ??= digestOfCode());
}

function digestOfCode(): string {
  const files = globSync(
    ["src/**/*.*", "public/**/*.*", "astro.config.mjs", "tsconfig.json", "package-lock.json"],
    {
      cwd: root,
    },
  ).sort();
  return digestOf(...files.flatMap((file) => [file, readFileSync(join(root, file))]), process.version);
}

const root = fileURLToPath(new URL("../..", import.meta.url));
let known: string | undefined;
