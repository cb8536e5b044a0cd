import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { checkChange } from "../entries/check-change.ts";
import { authorOf } from "../git/authorship.ts";
import { changeTree, makeCommit } from "../git/commits.ts";
import { changedFiles, listCommits } from "../git/history.ts";
import { moveRefs, retry } from "../git/refs.ts";
import { Refusal } from "../refusal.ts";
import { IMPORT, TAKES_BACK } from "./commit-import.ts";

/** The latest imports, newest first. */
export async function listImports({ repository }: Desk): Promise<PastImport[]> {
  const flags = ["--extended-regexp", `--grep=^(${IMPORT}|${TAKES_BACK}): `];
  const commits = await listCommits(repository, repository.branch, { max: 100, flags });
  const takenBack = new Set(commits.flatMap(({ trailers }) => trailers[TAKES_BACK] ?? []));
  return commits.flatMap(({ commit, author, at, trailers }) => {
    const [type = "", count = "0"] = (trailers[IMPORT] ?? "").split(" ");
    const isTakenBack = takenBack.has(commit);
    return type ? [{ commit, at, who: author.name, type, count: Number(count), isTakenBack }] : [];
  });
}

/** Takes the entries of an import away again with one commit, unless one was changed since or is named elsewhere. */
export async function takeBackImport(desk: Desk, user: User, commit: string): Promise<{ removed: number }> {
  mustBeAllowed(user, "publish", "撤销导入");
  const { repository } = desk;
  const found = (await listImports(desk)).find((one) => one.commit === commit);
  if (!found) throw new Refusal(404, "没有这次导入。请刷新页面。");
  if (found.isTakenBack) throw new Refusal(409, "这次导入已经撤销过了。");
  const added = (await changedFiles(repository, `${commit}^`, commit)).filter(({ outside }) => !outside);
  const done = await retry(async () => {
    const published = await desk.snapshots.published();
    const there = added.filter(({ path }) => published.files.has(path));
    const changed = there.filter(({ path, to }) => published.files.get(path)?.id !== to);
    if (changed.length > 0) throw new Refusal(409, changedSince(changed.map(({ path }) => path)));
    const changes = new Map(there.map(({ path }) => [path, null]));
    checkChange(published, { files: changes }, desk.register());
    const taken = await makeCommit(repository, {
      tree: await changeTree(repository, published.commit, changes),
      parents: [published.commit],
      author: authorOf(user),
      subject: `撤销导入 ${there.length} 条`,
      trailers: { [TAKES_BACK]: commit },
    });
    await moveRefs(repository, [{ ref: repository.branch, from: published.commit, to: taken }]);
    return { from: published.commit, taken, removed: there.length };
  });
  desk.audit.note("撤销导入", user.name, { commit: done.taken, of: commit });
  await desk.published(done.from, done.taken);
  return { removed: done.removed };
}

function changedSince(paths: readonly string[]): string {
  const ids = paths.map((path) => path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, ""));
  const shown = ids.slice(0, 8).join("、");
  return `没有撤销：${shown}${ids.length > 8 ? ` 等 ${ids.length} 条` : ""}导入以后又改过。请逐条处理，不要整批撤销。`;
}

/** One import as the office lists it; `at` in milliseconds since 1970. */
export interface PastImport {
  readonly commit: string;
  readonly at: number;
  readonly who: string;
  readonly type: string;
  readonly count: number;
  readonly isTakenBack: boolean;
}
