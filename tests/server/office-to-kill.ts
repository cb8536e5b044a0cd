import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { startOffice, type Build } from "../../admin/server/index.ts";
import { readFolder } from "../../src/entry-files/index.ts";

/** How many pages the site has; each carries the title of one case at its start and at its end. */
export const PAGES = 40;

const build: Build = async ({ contentDir, outDir }) => {
  const { content } = readFolder(contentDir);
  const version = content.find("case", "LJ-2024-0001")!.data.title;
  for (let page = 0; page < PAGES; page += 1) {
    await mkdir(join(outDir, `p${page}`), { recursive: true });
    await writeFile(
      join(outDir, `p${page}`, "index.html"),
      `<!doctype html>${version}|${"页".repeat(5_000)}|${version}</html>`,
    );
  }
  await writeFile(join(outDir, "index.html"), `<!doctype html>${version}|${version}</html>`);
};

if (process.argv[1] === import.meta.filename) {
  const [contentDir, stateDir, adminDir, port] = process.argv.slice(2);
  const office = await startOffice({
    contentDir: contentDir!,
    stateDir: stateDir!,
    adminDir: adminDir!,
    port: Number(port),
    build,
    onEvent: (event) => {
      if (event.kind === "publishing") process.send?.({ state: event.state.state });
    },
  });
  process.on("message", () => void office.publishNow());
  process.send?.({ url: office.url });
}
