import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Folder in which a step of the build keeps what the next build may use again: `SUNLIT_CACHE`, else the portal's
 * own. Purging an entry removes it whole; nothing in it is needed.
 */
export function buildCache(step: string): string {
  return join(process.env["SUNLIT_CACHE"] ?? join(root, ".cache", "astro"), step);
}

const root = fileURLToPath(new URL("../..", import.meta.url));
