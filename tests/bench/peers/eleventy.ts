import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { frame, writePeerContent } from "./peer-content.ts";

const VERSION = "3.1.2";
const installed = resolve(".cache/bench-peers");

/** Eleventy with the same entries: a page for each with all fields, lists of thirty. Installed when first asked for. */
export function eleventySite(contentDir: string, folder: string): { command: string[]; out: string } {
  const program = join(installed, "node_modules/@11ty/eleventy/cmd.cjs");
  if (!existsSync(program)) {
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, "package.json"), '{"private": true}');
    const install = ["install", "--no-audit", "--no-fund", "--ignore-scripts", `@11ty/eleventy@${VERSION}`];
    if (spawnSync("npm", install, { cwd: installed, stdio: "inherit" }).status !== 0)
      throw new Error(`装不上 Eleventy ${VERSION}，没法比较。请检查网络或 npm 镜像后再试。`);
  }
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const folders = writePeerContent(contentDir, join(folder, "content"), (tag) => ({
    layout: "entry.njk",
    tags: tag,
  }));
  const value =
    "{% macro value(v) %}{% if v is mapping %}<dl>{% for k, one in v %}<dt>{{ k }}</dt><dd>{{ value(one) }}</dd>{% endfor %}</dl>{% elif v is iterable and v is not string %}<ol>{% for one in v %}<li>{{ value(one) }}</li>{% endfor %}</ol>{% else %}{{ v }}{% endif %}{% endmacro %}";
  write(
    "content/_includes/entry.njk",
    value +
      frame(
        "{{ title }}",
        "<article><p>{{ label }}</p><h1>{{ title }}</h1>{{ value(f) }}<div>{{ content | safe }}</div></article>",
      ),
  );
  for (const name of folders) {
    const front = `---\npagination:\n  data: collections['${name}']\n  size: 30\n  alias: entries\npermalink: "/${name}/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber + 1 }}/{% endif %}index.html"\neleventyExcludeFromCollections: true\n---\n`;
    const list = `<h1>${name}</h1><ul>{% for one in entries %}<li><h2><a href="{{ one.url }}">{{ one.data.title }}</a></h2><p>{{ one.data.f.id }} {{ one.data.f.received }} {{ one.data.f.place }} {{ one.data.f.category }} {{ one.data.f.outcome }}</p></li>{% endfor %}</ul>{% if pagination.href.previous %}<a href="{{ pagination.href.previous }}">上一页</a>{% endif %}{% if pagination.href.next %}<a href="{{ pagination.href.next }}">下一页</a>{% endif %}`;
    write(`content/list-${name.replaceAll("/", "-")}.njk`, front + frame(name, list));
  }
  write(
    "eleventy.config.mjs",
    'export default () => ({ dir: { input: "content", output: "public" }, markdownTemplateEngine: false });\n',
  );
  const out = join(folder, "public");
  return {
    command: ["bash", "-c", `cd '${folder}' && rm -rf public && '${process.execPath}' '${program}' --quiet`],
    out,
  };
}
