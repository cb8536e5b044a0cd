import { fileURLToPath } from "node:url";
import { build } from "astro";
import type { AstroIntegration } from "astro";
import config from "../../astro.config.mjs";

// The pages as Astro's own loop writes them, with nothing kept: node astro-alone.ts OUT, the rest by environment.
const integrations = [config.integrations ?? []]
  .flat(4)
  .filter((it): it is AstroIntegration => it !== null && typeof it === "object" && "hooks" in it)
  .filter(({ name }) => name !== "sunlit:compile-only");
await build({
  ...config,
  configFile: false,
  root: fileURLToPath(new URL("../..", import.meta.url)),
  outDir: process.argv[2]!,
  logLevel: "warn",
  integrations,
});
