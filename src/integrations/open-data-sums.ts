import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Writes `/data/SHA256SUMS` over the finished files, so that `sha256sum -c SHA256SUMS` can check a copy of them. */
export function openDataSums(): AstroIntegration {
  return {
    name: "sunlit:open-data-sums",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const folder = join(fileURLToPath(dir), "data");
        if (existsSync(folder)) writeFileSync(join(folder, SUMS), sumsOf(folder));
      },
    },
  };
}

/** A line for each data file below the folder, by path: SHA-256 in hexadecimal, two blanks, path. */
export function sumsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => /\.(csv|json|xlsx)$/.test(path))
    .sort()
    .map(
      (path) =>
        `${createHash("sha256")
          .update(readFileSync(join(folder, path)))
          .digest("hex")}  ${path}\n`,
    )
    .join("");
}

const SUMS = "SHA256SUMS";
