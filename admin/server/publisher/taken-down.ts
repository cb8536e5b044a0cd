import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Addresses of a built site that say an entry is gone: purged, consent withdrawn, or off the exposure board. */
export async function takenDown(site: string): Promise<string[]> {
  const marked = (await namesUnder(join(site, "gone")))
    .filter((path) => path.endsWith("/410.txt"))
    .map((path) => path.replaceAll("\\", "/").slice(0, -"410.txt".length));
  const stubs: string[] = [];
  for (const id of await namesOf(join(site, "exposures"))) {
    const page = await readFile(join(site, "exposures", id, "index.html"), "utf8").catch(() => "");
    // Off the board the title says the number only.
    if (page.includes(`<title>${id}`)) stubs.push(`exposures/${id}/`);
  }
  return [...marked, ...stubs];
}

/** What `newest` no longer shows and `older` still does, for instance a purged entry. */
export async function wouldReturn(older: string, newest: string): Promise<string[]> {
  const before = new Set(await takenDown(older));
  const pages = await Promise.all(
    (await takenDown(newest))
      .filter((address) => !before.has(address))
      .map(async (address) =>
        (await readFile(join(older, address, "index.html"), "utf8").catch(() => "")) === "" ? [] : [address],
      ),
  );
  return pages.flat();
}

async function namesUnder(folder: string): Promise<string[]> {
  return readdir(folder, { recursive: true }).catch(() => []);
}

async function namesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
