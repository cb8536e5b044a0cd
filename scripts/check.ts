import { parseArgs } from "node:util";
import { formatFault, sortFaults } from "../src/domain/checks/index.ts";
import { findContent, historyFaultsOf, readFolder, readHistory } from "../src/entry-files/index.ts";

const { values } = parseArgs({
  options: { content: { type: "string", default: "content" }, json: { type: "boolean", default: false } },
});

try {
  const { content, faults: found } = readFolder(values.content);
  const at = await findContent(values.content);
  const faults = at ? sortFaults([...found, ...historyFaultsOf(content, await readHistory(at))]) : found;
  if (values.json) console.log(JSON.stringify({ ok: faults.length === 0, faults }, null, 2));
  else if (faults.length === 0) console.log("内容检查通过，没有发现错误。");
  else
    console.log(
      `发现 ${faults.length} 处错误：\n${faults.map((fault) => `- ${formatFault(fault)}`).join("\n")}`,
    );
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
