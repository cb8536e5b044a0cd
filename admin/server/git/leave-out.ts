import { changeTree } from "./commits.ts";
import { oneLine, type Repository } from "./repository.ts";

/**
 * The same commits as `base..tip`, made anew without some files: who wrote, when and what was said stay. Gives the
 * new tip; nothing is moved. For pictures that were replaced by masked ones and must not stay in the history.
 */
export async function leaveOut(
  repository: Repository,
  { base, commit }: { readonly base: string; readonly commit: string },
  paths: readonly string[],
): Promise<string> {
  const range = ["rev-list", "--reverse", "--topo-order", `${base}..${commit}`];
  const own = (await repository.run(range)).toString().split("\n").filter(Boolean);
  const anew = new Map<string, string>();
  const without = new Map(paths.map((path) => [path, null]));
  for (const id of own) {
    const tree = await changeTree(repository, id, without);
    const text = (await repository.run(["cat-file", "commit", id])).toString();
    anew.set(id, await write(repository, rewritten(text, tree, anew)));
  }
  return anew.get(commit) ?? commit;
}

/** Forgets where a branch has been, so that Git's clean-up may remove what only its log still holds. */
export async function forgetWay({ run }: Repository, ref: string): Promise<void> {
  await run(["reflog", "expire", "--expire=now", "--expire-unreachable=now", ref]);
}

/** A signature would not fit the new commit, so that only tree, parents and people are taken over. */
function rewritten(text: string, tree: string, anew: ReadonlyMap<string, string>): string {
  const [head = "", ...message] = text.split("\n\n");
  const lines = head
    .split("\n")
    .filter((line) => /^(?:parent|author|committer|encoding) /.test(line))
    .map((line) => line.replace(/^parent (\w+)/, (_, id: string) => `parent ${anew.get(id) ?? id}`));
  return [[`tree ${tree}`, ...lines].join("\n"), ...message].join("\n\n");
}

function write(repository: Repository, text: string): Promise<string> {
  return oneLine(repository, ["hash-object", "-t", "commit", "-w", "--stdin"], { input: text });
}
