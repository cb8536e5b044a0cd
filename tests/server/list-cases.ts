import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Build } from "../../admin/server/index.ts";
import { readFolder } from "../../src/entry-files/index.ts";

/** A real if tiny site: one page that lists the cases by title, a hashed file, and a 404 page. */
export const listCases: Build = async ({ contentDir, outDir, onProgress }) => {
  onProgress({ phase: "生成页面", done: 0.5 });
  const { content, faults } = readFolder(contentDir);
  if (faults.length > 0) throw new Error(`内容有 ${faults.length} 处错误`);
  mkdirSync(join(outDir, "_astro"), { recursive: true });
  mkdirSync(join(outDir, "cases"), { recursive: true });
  mkdirSync(join(outDir, "embed", "figures", "cases-received"), { recursive: true });
  const titles = content.all("case").map(({ data }) => `<li>${data.title}</li>`);
  writeFileSync(join(outDir, "index.html"), `<!doctype html><ul>${titles.join("")}</ul>`);
  writeFileSync(join(outDir, "cases", "index.html"), "<!doctype html><h1>案件</h1>");
  writeFileSync(
    join(outDir, "embed", "figures", "cases-received", "index.html"),
    "<!doctype html><h1>图</h1>",
  );
  writeFileSync(join(outDir, "_astro", "page.Ab12Cd34.css"), "body{}");
  writeFileSync(join(outDir, "404.html"), "<!doctype html><h1>没有找到</h1>");
};
