import { buildCache } from "./build-cache.ts";
import type { BuildInput } from "./build-site.ts";
import { codeDigest } from "./code-digest.ts";

/** Configures the pages, which read by environment what they are made from and for; for the rest of this process. */
export function setEnvironment(input: BuildInput & { today: string }, members: string | undefined): void {
  const wanted = {
    SUNLIT_CONTENT: input.contentDir,
    SUNLIT_CACHE: buildCache(""),
    SUNLIT_CODE: codeDigest(),
    SUNLIT_BASE: input.base,
    SUNLIT_SITE: input.site,
    // One day for the whole build, also for one that runs over midnight.
    SUNLIT_TODAY: input.today,
    SUNLIT_MEMBERS: members,
    SUNLIT_BUILT: input.built === undefined ? undefined : String(input.built),
    SUNLIT_HISTORY: input.history && JSON.stringify(input.history),
  };
  // Astro lets variables of these names replace what pages read as import.meta.env.
  for (const name of ["BASE_URL", "SITE", "MODE", "DEV", "PROD", "SSR"]) delete process.env[name];
  // Above all React's: the other kind is several times slower.
  process.env["NODE_ENV"] = "production";
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) process.env[name] = value;
}
