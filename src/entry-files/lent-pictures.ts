import type { DrawnPicture } from "../domain/pictures/widths.ts";

/** Lends the drawn pictures by path to the pages, whose modules are another copy, for the rest of this process. */
export function lendPictures(pictures: ReadonlyMap<string, DrawnPicture>): void {
  shared[KEY] = pictures;
}

/** The pictures of the content as the build drew them, by path `/media/…`; none while `astro dev` runs. */
export function lentPictures(): ReadonlyMap<string, DrawnPicture> {
  return shared[KEY] ?? new Map();
}

const KEY = Symbol.for("sunlit.pictures");
const shared = globalThis as { [KEY]?: ReadonlyMap<string, DrawnPicture> };
