import { findingNames, scanText } from "../../../src/domain/privacy/index.ts";
import { withoutDigests } from "../../../src/entry-files/index.ts";
import { Refusal } from "../refusal.ts";

/** Refuses (422) personal data in what a commit says and in file names: Git keeps both for ever. */
export function mustBeClean(texts: readonly string[], register: readonly string[]): void {
  for (const text of texts) {
    const found = scanText(withoutDigests(text), { register }).find(({ level }) => level === "block");
    if (found)
      throw new Refusal(
        422,
        `没有保存：文件名或修改说明里有不能公开的个人信息：${findingNames[found.type]}“${found.text}”。请改名或改说明，再保存。`,
      );
  }
}
