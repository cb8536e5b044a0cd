import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dump } from "js-yaml";
import { contentTypes, type Entry } from "../../../src/content-types/index.ts";
import { titleOf } from "../../../src/domain/content.ts";
import { readFolder } from "../../../src/entry-files/index.ts";

/**
 * Writes the entries that have a page of their own as Markdown with front matter, for a site generator without
 * our reader: the fields under `f`, so that none means something to the generator. Gives the folder names.
 */
export function writePeerContent(
  contentDir: string,
  target: string,
  extra: (folder: string) => object,
): string[] {
  const { content } = readFolder(contentDir);
  const folders = new Set<string>();
  for (const type of contentTypes) {
    if (!type.address || type.single) continue;
    const folder = type.address.slice(1, -1);
    for (const entry of content.all(type.name) as readonly Entry[]) {
      const { body, ...f } = entry.data as Record<string, unknown>;
      const front = dump(
        { title: titleOf(entry), label: type.label, ...extra(folder), f },
        { lineWidth: -1, noRefs: true },
      );
      const path = join(target, folder, `${entry.id}.md`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `---\n${front}---\n\n${typeof body === "string" ? body : ""}\n`);
      folders.add(folder);
    }
  }
  return [...folders];
}

/** Head and foot that every page has, as long as ours: a site map of thirty links, contact, notice. */
export function frame(head: string, main: string): string {
  const linksTo = (length: number) =>
    Array.from({ length }, (_, at) => `<li><a href="/section-${at}/">栏目${at}的名称</a></li>`).join("");
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${head} · 议事亭</title><meta name="description" content="${head}"><link rel="stylesheet" href="/style.css"></head><body><a href="#main">跳到正文</a><header><p><a href="/">议事亭</a></p><nav><ul>${linksTo(6)}</ul></nav></header><main id="main">${main}</main><footer><p>社区居民委员会，工作日 9:00 到 17:00</p><nav><ul>${linksTo(30)}</ul></nav></footer></body></html>`;
}
