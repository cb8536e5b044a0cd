import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { contentTypes } from "../src/content-types/index.ts";
import { generateEntries } from "../src/sample-content/index.ts";

const text = { type: "string" } as const;
const { values } = parseArgs({
  options: { cases: text, out: text, seed: text, from: text, to: text, force: { type: "boolean" } },
});

try {
  const { cases, out, force, ...rest } = values;
  if (!cases || !out) throw new Error("请说明数量和位置：npm run generate -- --cases 1000 --out 文件夹");
  if (existsSync(out) && readdirSync(out).length > 0) {
    if (!force) throw new Error(`${out} 里已经有文件。请换一个空文件夹，或加 --force 换掉其中的条目。`);
    // Only what a content folder holds is replaced; whatever else lies there stays.
    for (const { folder } of contentTypes) rmSync(join(out, folder), { recursive: true, force: true });
  }
  let written = 0;
  for (const file of generateEntries({ cases: Number(cases), ...rest })) {
    const target = join(out, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.text);
    written += 1;
    if (written % 1000 === 0) console.log(`已生成 ${written} 个文件……`);
  }
  console.log(`完成：${cases} 件案件，共 ${written} 个文件，在 ${out}。`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
