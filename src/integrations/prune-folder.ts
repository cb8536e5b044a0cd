import { readdirSync, rmdirSync, unlinkSync } from "node:fs";

/** Removes files that `isNeeded` does not want, by their paths in the folder with `/`, and folders that are empty then. */
export function pruneFolder(root: string, isNeeded: (file: string) => boolean): void {
  prune(root, "", isNeeded);
}

/** Whether something is left. */
function prune(root: string, path: string, isNeeded: (file: string) => boolean): boolean {
  let isLeft = false;
  for (const item of readdirSync(`${root}/${path}`, { withFileTypes: true })) {
    const inner = path + item.name;
    const file = `${root}/${inner}`;
    const stays = item.isDirectory() ? prune(root, `${inner}/`, isNeeded) : isNeeded(inner);
    if (stays) isLeft = true;
    else if (item.isDirectory()) rmdirSync(file);
    else unlinkSync(file);
  }
  return isLeft;
}
