import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { AuditLog } from "../admin/server/audit-log.ts";
import { officeStateOf } from "../src/entry-files/index.ts";
import { Versions } from "../admin/server/publisher/versions.ts";

const usage =
  "用法：npm run rollback -- previous｜newest｜版号 [--content 内容] [--state 文件夹]；什么都不写就列出各版。";
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { content: { type: "string", default: "content" }, state: { type: "string" } },
  });
  const stateDir = resolve(values.state ?? officeStateOf(values.content));
  if (!existsSync(join(stateDir, "live.json")))
    throw new Error(`${stateDir} 里没有发布过的网站。请用 --state 指明办公端的文件夹。`);
  const versions = new Versions(stateDir);
  const { kept, live } = versions;
  const [wish] = positionals;
  const older = kept[kept.findIndex((one) => one === live) + 1];
  const number = wish === "previous" ? older?.number : wish === "newest" ? kept[0]?.number : Number(wish);
  if (wish === "previous" && !older) throw new Error("没有更早的一版了。");
  if (wish !== undefined) {
    if (!Number.isInteger(number)) throw new Error(usage);
    await versions.goBackTo(number!);
    const audit = new AuditLog(join(stateDir, "audit.jsonl"));
    audit.note("退回网站", "operator", { number });
    await audit.settled();
  }
  for (const one of versions.kept) {
    const moment = new Date(one.at).toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" });
    const mark = one === versions.live ? "→" : " ";
    console.log(`${mark} 第 ${one.number} 版  ${moment}  内容 ${one.commit.slice(0, 12)}`);
  }
  if (versions.held) console.log("网站已退回，下一次发布后恢复最新；现在就恢复：npm run rollback -- newest");
  else if (wish === undefined) console.log(usage);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
