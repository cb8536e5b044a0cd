import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildInChild } from "../admin/server/build-in-child.ts";
import {
  afterwards,
  purgeEntry,
  rehearsePurge,
  tellPlan,
  type PurgeRequest,
} from "../admin/server/purge/index.ts";
import { officeStateOf } from "../src/entry-files/index.ts";
import { buildCache } from "../src/integrations/build-cache.ts";

const reasons = ["request", "consent", "mistake", "order", "term"] as const;
const usage = `用法：npm run purge -- 编号 [--rehearse] [--reason ${reasons.join("|")}] [--content 文件夹] [--state 文件夹]`;

try {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { content: text, state: text, reason: text, rehearse: { type: "boolean", default: false } },
  });
  const [id] = positionals;
  const reason = reasons.find((one) => one === (values.reason ?? "request"));
  if (!id || positionals.length > 1 || !reason) throw new Error(usage);
  const request: PurgeRequest = {
    id,
    reason,
    day: new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" }),
    contentDir: resolve(values.content ?? "content"),
    stateDir: resolve(values.state ?? officeStateOf(values.content ?? "content")),
    caches: [buildCache("")],
    build: (input) => buildInChild(input),
  };
  console.log(tellPlan(await rehearsePurge(request)));
  if (values.rehearse)
    console.log("\n这是演练，什么都没有改。要真的清除，先停下办公端，再去掉 --rehearse 运行一遍。");
  else {
    const report = await purgeEntry(request);
    console.log(`\n${afterwards(report)}`);
    process.exitCode = report.left.length > 0 || report.site === "failed" ? 1 : 0;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
