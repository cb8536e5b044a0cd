import { resolve } from "node:path";
import { dev } from "astro";

/** Starts Astro's development server on this machine alone; entries are read from the folder as it stands. */
export async function devSite(contentDir: string, port: number): Promise<void> {
  process.env["SUNLIT_CONTENT"] = resolve(contentDir);
  await dev({ server: { host: "127.0.0.1", port } });
}
