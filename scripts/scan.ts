import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { scanText } from "../src/domain/privacy/index.ts";

const usage = "用法：scan --lines 文件 [--register 名单] [--exposure] [--json]";
const levels = { block: "必须删除", ask: "请复核", inform: "提示" };
const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;

try {
  const { values } = parseArgs({ options: { lines: text, register: text, exposure: flag, json: flag } });
  if (!values.lines) throw new Error(`没有给出要检查的文件。${usage}`);
  const register = values.register ? readLines(values.register).filter((name) => name.trim()) : [];
  let blocked = false;
  readLines(values.lines).forEach((content, i) => {
    const findings = scanText(content, { register, exposure: values.exposure });
    blocked ||= findings.some((it) => it.level === "block");
    const brief = findings.map(({ type, text: found, level }) => ({ type, text: found, level }));
    if (values.json) return console.log(JSON.stringify({ line: i + 1, findings: brief }));
    for (const it of findings)
      console.log(`第 ${i + 1} 行 ${levels[it.level]} [${it.type}] “${it.text}” → ${it.suggestion}`);
  });
  process.exitCode = blocked ? 1 : 0;
} catch (fault) {
  const message = fault instanceof Error ? fault.message : String(fault);
  console.error(/^[A-Z]/.test(message) ? `参数有误（${message}）。${usage}` : message);
  process.exitCode = 2;
}

/** Lines of a UTF-8 file; a closing line break makes no empty last line. */
function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8")
      .replace(/^\ufeff/, "")
      .replace(/\r?\n$/, "")
      .split(/\r?\n/);
  } catch {
    throw new Error(`读不到文件 ${file}：请核对路径和文件名。`);
  }
}
