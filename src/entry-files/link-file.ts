import { copyFileSync, linkSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Gives a finished file a second name, in a folder that is made when it is missing; a copy where that cannot be
 * had: on another disk, or with too many names. What had the name before is replaced. False when the file is gone.
 */
export function linkFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return isSameFile(from, to) || (rmSync(to), linkFile(from, to));
    if (!statSync(from, { throwIfNoEntry: false })) return false;
    if (code === "ENOENT") {
      mkdirSync(dirname(to), { recursive: true });
      return linkFile(from, to);
    }
    const fresh = `${to}.${process.pid}`;
    copyFileSync(from, fresh);
    renameSync(fresh, to);
    return true;
  }
}

/** Whether two names are of one file. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => lstatSync(file, { throwIfNoEntry: false }));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

/** Tells a file from any other and from itself before somebody wrote into it, without reading it; empty when it is gone. */
export function stampOf(file: string): string {
  const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stat ? [stat.dev, stat.ino, stat.size, stat.mtimeNs].join(" ") : "";
}
