import { parseArgs } from "node:util";
import { fingerprinted, printedFingerprint, sha256 } from "../src/domain/fingerprint.ts";
import { verifyData } from "../src/domain/open-data/index.ts";
import { tellVerification } from "../src/domain/open-data/tell-verification.ts";
import { openSite, verifyTag } from "../src/entry-files/index.ts";
import { workbookFault } from "../src/workbooks/compare-workbook.ts";

const usage =
  "用法：npm run verify -- --site 网址或文件夹 [--page /cases/…/] [--tag 标签 --content 内容文件夹 --signers 名单]";
const text = { type: "string" } as const;
try {
  const { values } = parseArgs({
    options: {
      site: text,
      page: text,
      tag: text,
      signers: text,
      content: { ...text, default: "content" },
      json: { type: "boolean" },
    },
  });
  if (!values.site && !values.tag) throw new Error(`没有说要核对什么。${usage}`);
  const site = values.site ? openSite(values.site) : undefined;
  let isSound = true;
  const say = (sound: boolean, words: string) => {
    isSound &&= sound;
    console.log(`${sound ? "一致" : "不一致"}  ${words}`);
  };
  const found =
    site && !values.page ? await verifyData((path) => site(`data/${path}`), workbookFault) : undefined;
  if (found) {
    const { lines, isSound: sound } = tellVerification(found);
    console.log(values.json ? JSON.stringify(found, null, 2) : lines.join("\n"));
    isSound &&= sound;
  }
  if (site && values.page) {
    const page = await site(`${values.page.replace(/^\//, "").replace(/\/?$/, "/")}index.html`);
    const told = page && fingerprinted(new TextDecoder().decode(page));
    if (!told) throw new Error(`${values.page} 没有这一页，或者页上没有指纹。`);
    const sum = await sha256(told.content);
    say(sum === told.stated, `${values.page} 写的指纹 ${told.stated}，算出来 ${sum}`);
    console.log(`页底和纸上用字母写：${printedFingerprint(sum)}（页底只写前 12 个）`);
  }
  if (values.tag) {
    const { isGood, said, fingerprint, commit } = await verifyTag(values.content, values.tag, values.signers);
    say(isGood, `标签 ${values.tag} 的签名${isGood ? `有效，指向提交 ${commit}` : `无效或不存在：${said}`}`);
    if (isGood && found)
      say(
        fingerprint === found.fingerprint,
        `标签里的数据指纹 ${fingerprint ?? "没有写"}，网站上的 ${found.fingerprint ?? "没有"}`,
      );
  }
  process.exitCode = isSound ? 0 : 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(/^[A-Z]/.test(message) ? `参数有误（${message}）。${usage}` : message);
  process.exitCode = 2;
}
