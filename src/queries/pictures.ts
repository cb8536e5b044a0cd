import type { DrawnPicture } from "../domain/pictures/widths.ts";
import { lentPictures } from "../entry-files/index.ts";
import { content } from "./content.ts";

/** A picture of the content as this build drew it, by its path `/media/…`; the page is noted to show it. */
export function pictureOf(path: string): DrawnPicture | undefined {
  content().reads?.note(`picture:${path}`);
  return lentPictures().get(path);
}
