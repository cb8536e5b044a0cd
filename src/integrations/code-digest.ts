import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../entry-files/index.ts";

/** Tells one state of everything but content that a page follows from: code, styles, settings, dependencies. */
export function codeDigest(): string {
  const files = globSync(
    ["src/**/*.*", "public/**/*.*", "astro.config.mjs", "tsconfig.json", "package-lock.json"],
    {
      cwd: root,
    },
  ).sort();
  known ??= digestOf(...files.flatMap((file) => [file, readFileSync(join(root, file))]), process.version);
  return known;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
let known: string | undefined;
