import { OfficeError } from "./office-api.ts";
import type { DataFile } from "./shapes.ts";

/** Decap would quietly save `LJ-2024-0001-1` when the number is taken; file name and number must be equal. */
export function refuseTakenNumber(files: readonly DataFile[]): void {
  for (const { slug, raw } of files) {
    const id = /^id:[ \t]*["']?([^"'\s]+)/m.exec(raw)?.[1];
    if (id !== undefined && id !== slug)
      throw new OfficeError(`编号 ${id} 已经有了。请点“取下一个号”，或改一个没用过的。`, 409);
  }
}
