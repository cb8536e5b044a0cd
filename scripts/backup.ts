import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { adminBundle } from "../admin/server/admin-bundle.ts";
import { backUp } from "../admin/server/backup/back-up.ts";
import { rehearse } from "../admin/server/backup/rehearse.ts";
import { latestBackup, restore } from "../admin/server/backup/restore.ts";
import { buildInChild } from "../admin/server/build-in-child.ts";
import { openRepository } from "../admin/server/git/repository.ts";
import { officeStateOf } from "../src/entry-files/index.ts";

const usage = `用法：
  npm run backup -- 备份文件夹 [--content 内容] [--state 办公端文件夹]   做一份备份
  npm run backup -- 备份文件夹 --rehearse                              演练：用最近一份恢复、开机、看首页
  npm run backup -- 备份文件夹 --restore 空文件夹                       恢复`;
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: "string", default: "content" },
      state: { type: "string" },
      rehearse: { type: "boolean" },
      restore: { type: "string" },
    },
  });
  const [folder] = positionals;
  if (!folder) throw new Error(usage);
  if (values.restore) {
    const { contentDir, stateDir } = await restore(await latestBackup(folder), values.restore);
    console.log(`已恢复。启动：npm start -- --content ${resolve(contentDir)} --state ${resolve(stateDir)}`);
  } else if (values.rehearse) {
    const backup = await latestBackup(folder);
    const { commit, accounts, entries } = await rehearse(backup, await adminBundle(() => {}), buildInChild);
    console.log(
      `演练成功：${backup} 能恢复出 ${entries} 条内容（${commit.slice(0, 12)}）和 ${accounts} 个账号，网站能打开。`,
    );
  } else {
    const state = resolve(values.state ?? officeStateOf(values.content));
    const repository = await openRepository(resolve(values.content), state);
    const made = await backUp(repository, state, resolve(folder), new Date());
    console.log(`已备份到 ${made}。里面有账号，请放在别人看不到的地方，并拷一份到另一台机器。`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
