import { globSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "./repository.ts";

const LONGEST_MILLISECONDS = 3000;

/**
 * Removes what a Git process left locked when the computer or the office was cut off: without that nothing
 * could be saved any more. A lock that changes or goes away within three seconds belongs to somebody at work.
 */
export async function removeStaleLocks({ gitDir }: Repository): Promise<string[]> {
  const before = locks(gitDir);
  if (before.size === 0) return [];
  await new Promise((done) => setTimeout(done, LONGEST_MILLISECONDS));
  const stale = [...locks(gitDir)]
    .filter(([path, stamp]) => before.get(path) === stamp)
    .map(([path]) => path);
  for (const path of stale) rmSync(join(gitDir, path), { force: true });
  return stale;
}

/** Locks of refs; one's own index is the business of who works in the folder. */
function locks(gitDir: string): Map<string, string> {
  const found = globSync(["refs/**/*.lock", "packed-refs.lock", "HEAD.lock", "logs/**/*.lock"], {
    cwd: gitDir,
  });
  return new Map(found.flatMap((path) => stampOf(gitDir, path)));
}

function stampOf(gitDir: string, path: string): [string, string][] {
  try {
    const { mtimeMs, ino } = statSync(join(gitDir, path));
    return [[path, `${mtimeMs} ${ino}`]];
  } catch {
    return [];
  }
}
