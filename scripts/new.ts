import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "../admin/server/source-digest.ts";
import { answersFrom } from "../src/new-community/answers.ts";
import { askAnswers } from "../src/new-community/ask-answers.ts";
import { writeCommunity } from "../src/new-community/write-community.ts";

const text = { type: "string" } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: text,
    places: text,
    categories: text,
    boards: text,
    phone: text,
    address: text,
    hours: text,
  },
});

try {
  const [folder] = positionals;
  if (!folder) throw new Error("请说明放在哪里：npm run new -- ../my-community");
  const answers = answersFrom(await askAnswers(values));
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  const handbook = join(projectRoot, "content/pages");
  const { files } = await writeCommunity(resolve(folder), answers, { handbook, today });
  const state = `${folder}-office`;
  console.log(`已建好${answers.name}的内容仓库 ${folder}，共 ${files} 个文件。\n`);
  console.log(`接着运行：npm start -- --content ${folder} --state ${state}`);
  console.log(`账号和会话放在 ${basename(state)}，不在内容里，请一起备份。`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
