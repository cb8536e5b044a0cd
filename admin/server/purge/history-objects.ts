import type { Repository } from "../git/repository.ts";

/** Every version of every content file that a ref or a reflog leads to; paths are under the content folder. */
export async function allVersions({ run, prefix }: Repository): Promise<{ path: string; id: string }[]> {
  const output = await run([
    "rev-list",
    "--objects",
    "--all",
    "--reflog",
    "--",
    `:(top,literal)${prefix || "."}`,
  ]);
  return output
    .toString()
    .split("\n")
    .flatMap((line) => {
      const [id = "", path] = [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)];
      return line.includes(" ") && path.startsWith(prefix) ? [{ id, path: path.slice(prefix.length) }] : [];
    });
}

/** The refs whose history holds one of the paths. */
export async function refsHolding(repository: Repository, paths: readonly string[]): Promise<string[]> {
  const { run, prefix } = repository;
  const names = (await run(["for-each-ref", "--format=%(refname)"])).toString().split("\n").filter(Boolean);
  const holding: string[] = [];
  for (const name of names) {
    const literal = paths.map((path) => `:(top,literal)${prefix}${path}`);
    const found = await run(["log", "--format=%H", "--max-count=1", name, "--", ...literal]).catch(() => "");
    if (found.toString().trim()) holding.push(name);
  }
  return holding;
}

/** Which of the words stand in any object of the repository, reachable or not, and which of the ids still exist. */
export async function whatIsLeft(
  { run }: Repository,
  words: readonly string[],
  blobs: readonly string[],
): Promise<{ objects: string[]; words: string[] }> {
  const listed = await run(["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"]);
  const ids = listed.toString().split("\n").filter(Boolean);
  const there = new Set(ids);
  const left = new Set<string>();
  for (let at = 0; at < ids.length; at += BATCH) {
    const bytes = await run(["cat-file", "--batch"], { input: `${ids.slice(at, at + BATCH).join("\n")}\n` });
    for (const word of words) if (bytes.includes(word)) left.add(word);
  }
  return { objects: blobs.filter((id) => there.has(id)), words: [...left] };
}

const BATCH = 500;
