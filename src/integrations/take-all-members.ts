import { resolve } from "node:path";
import { scanOptions } from "../domain/checks/index.ts";
import type { Content } from "../domain/content.ts";
import { membersOf } from "../domain/members/index.ts";
import { digestOf, privateRegister, takeMembers } from "../entry-files/index.ts";
import { buildCache } from "./build-cache.ts";
import { codeDigest } from "./code-digest.ts";
import type { OnProgress } from "./progress.ts";

/**
 * Before a parent portal is built: takes the data of its communities and gives the folder they are kept in,
 * `SUNLIT_MEMBERS` or one in the build's cache. Undefined for a portal that has none.
 */
export async function takeAllMembers(
  content: Content,
  today: string,
  onProgress: OnProgress,
): Promise<string | undefined> {
  const members = membersOf(content.settings("site"));
  if (members.length === 0) return undefined;
  const folder = resolve(process.env["SUNLIT_MEMBERS"] ?? buildCache("members"));
  const register = privateRegister();
  await takeMembers(members, {
    folder,
    today,
    rules: digestOf(codeDigest(), ...register),
    scan: scanOptions(content, register, today),
    onFault: ({ name }, error) =>
      onProgress({ phase: `${name}：${error instanceof Error ? error.message : String(error)}` }),
    onDone: (done, total) => onProgress({ phase: "取各社区的数据", done: done / total }),
  });
  return folder;
}
