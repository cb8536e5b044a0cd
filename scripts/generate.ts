import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { generateEntries } from "../src/sample-content/index.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string" },
    out: { type: "string" },
    seed: { type: "string", default: "1" },
    from: { type: "string" },
    to: { type: "string" },
    force: { type: "boolean", default: false },
  },
});

try {
  const { cases, out, seed, from, to } = values;
  if (!cases || !out)
    throw new Error("请说明数量和位置，例如：npm run generate -- --cases 1000 --out 文件夹");
  if (existsSync(out) && readdirSync(out).length > 0) {
    if (!values.force) throw new Error(`${out} 里已经有文件。请换一个空文件夹，或加 --force 清空它再生成。`);
    rmSync(out, { recursive: true });
  }
  let written = 0;
  const folders = new Set<string>();
  for (const { path, text } of generateEntries({
    cases: Number(cases),
    seed,
    ...(from && { from }),
    ...(to && { to }),
  })) {
    const target = join(out, path);
    if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    folders.add(dirname(target));
    writeFileSync(target, text);
    written += 1;
    if (written % 1000 === 0) console.log(`已生成 ${written} 个文件……`);
  }
  console.log(`完成：${cases} 件案件，共 ${written} 个文件，在 ${out}。`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
