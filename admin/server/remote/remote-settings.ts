import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the published branch is kept a second time; `remote.json` in the state folder. */
export interface RemoteSettings {
  /** Anything Git can push to: `git@gitee.com:our/content.git`, `https://…`, `/backup/content.git`. */
  readonly url: string;
  /** Branch on the other side; `main` unless told otherwise. */
  readonly branch: string;
  /** Push drafts too, to `refs/sunlit/drafts/`. Off unless told: the other side may be public. */
  readonly drafts: boolean;
  /** Path of a private key that needs no pass phrase. */
  readonly sshKey?: string;
  /** Path of a file with the keys of known hosts; a host not in it is refused. */
  readonly knownHosts?: string;
}

/** The settings, or undefined when there is no `remote.json`. Throws a Chinese error when they make no sense. */
export function readRemoteSettings(stateDir: string): RemoteSettings | undefined {
  const path = join(stateDir, "remote.json");
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  let given: Record<string, unknown>;
  try {
    given = { ...JSON.parse(text) };
  } catch {
    throw wrong(path, '不是 JSON。写法例如 {"url": "git@gitee.com:shequ/content.git", "branch": "main"}。');
  }
  return checkedSettings(given, (what) => wrong(path, what));
}

/** The settings when they make sense; else throws what `fault` makes of a Chinese reason. */
export function checkedSettings(
  given: Readonly<Record<string, unknown>>,
  fault: (what: string) => Error,
): RemoteSettings {
  const { url, branch = "main", drafts = false, sshKey, knownHosts } = given;
  if (typeof url !== "string" || !url || url.startsWith("-") || /^ext::|\p{Cc}/u.test(url))
    throw fault("里的 url 不是远程仓库的地址。");
  if (typeof branch !== "string" || !/^[\p{L}\p{N}][\p{L}\p{N}/_.-]*$/u.test(branch) || branch.includes(".."))
    throw fault("里的 branch 不是分支名。");
  for (const file of [sshKey, knownHosts])
    if (file !== undefined && (typeof file !== "string" || /["'\\\s]/.test(file)))
      throw fault("里的 sshKey 和 knownHosts 要写文件路径，路径里不能有空格和引号。");
  return {
    url,
    branch,
    drafts: drafts === true,
    ...(typeof sshKey === "string" ? { sshKey } : {}),
    ...(typeof knownHosts === "string" ? { knownHosts } : {}),
  };
}

function wrong(path: string, what: string): Error {
  return new Error(`远程仓库的设置 ${path} ${what}`);
}
