import { MEDIA_FOLDER } from "../../../src/entry-files/index.ts";
import { mustBePicture } from "../pictures/open-picture.ts";
import { publishablePicture } from "../pictures/publishable-picture.ts";
import { mediaName } from "./allowed-paths.ts";

/** An entry's text and the pictures that came with it. */
interface WithPictures {
  readonly text: string;
  readonly pictures: readonly { readonly path: string; readonly bytes: Buffer }[];
}

/**
 * Draws every picture anew (see `publishablePicture`) and lets the entry name it as it is called now. The
 * uploaded bytes and their file name, which may say who or where, are kept nowhere.
 */
export async function drawPictures({ text, pictures }: WithPictures): Promise<WithPictures> {
  let named = text;
  const drawn = new Map<string, Buffer>();
  for (const { path, bytes } of pictures) {
    mustBePicture(path.slice(path.lastIndexOf("/") + 1), bytes);
    const old = mediaName(path);
    const { name, bytes: clean } = await publishablePicture(old, bytes);
    drawn.set(`${MEDIA_FOLDER}/${name}`, clean);
    for (const written of [old, encodeURI(old)])
      named = named.replaceAll(`/${MEDIA_FOLDER}/${written}`, `/${MEDIA_FOLDER}/${name}`);
  }
  return { text: named, pictures: [...drawn].map(([path, bytes]) => ({ path, bytes })) };
}
