import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { inLetters } from "../domain/fingerprint.ts";
import { widthsOf, type DrawnPicture } from "../domain/pictures/widths.ts";
import { MEDIA_FOLDER } from "../entry-files/index.ts";

/** Where drawings stand on the site; each is named by the content of its picture. */
export const DRAWN_FOLDER = `${MEDIA_FOLDER}/drawn`;

/**
 * Draws each picture of the content in several widths and formats into `cacheDir`, pixels only, and tells them by
 * the path of the picture. What an earlier build drew is taken as it is. A file that cannot be drawn is left out:
 * pages show it as it is.
 */
export async function drawPictures(
  contentDir: string,
  cacheDir: string,
): Promise<ReadonlyMap<string, DrawnPicture>> {
  mkdirSync(cacheDir, { recursive: true });
  const folder = join(contentDir, MEDIA_FOLDER);
  const drawn = new Map<string, DrawnPicture>();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!/\.(png|jpe?g|webp|avif|svg)$/i.test(name)) continue;
    const path = `/${MEDIA_FOLDER}/${name}`;
    const picture = await drawPicture(path, readFileSync(join(folder, name)), cacheDir).catch(
      () => undefined,
    );
    if (picture) drawn.set(path, picture);
  }
  return drawn;
}

/** Names of the files in which the pictures were drawn. */
export function drawnFiles(pictures: ReadonlyMap<string, DrawnPicture>): Set<string> {
  const paths = [...pictures.values()].flatMap(({ formats, fallback }) =>
    formats.length === 0
      ? []
      : [fallback, ...formats.flatMap(({ drawings }) => drawings.map(({ path }) => path))],
  );
  return new Set(paths.map((path) => basename(path)));
}

/** Removes what an earlier build drew and no picture needs any more, so that no withdrawn picture stays. */
export function forgetOtherDrawings(cacheDir: string, pictures: ReadonlyMap<string, DrawnPicture>): void {
  const used = drawnFiles(pictures);
  for (const name of readdirSync(cacheDir)) if (!used.has(name)) rmSync(join(cacheDir, name));
}

async function drawPicture(path: string, bytes: Buffer, cacheDir: string): Promise<DrawnPicture> {
  const { width = 0, height = 0, hasAlpha, isPalette } = await sharp(bytes).metadata();
  // A drawing in vectors, or a picture of a screen in few colours: the formats for photographs would only blur it.
  if (extname(path).toLowerCase() === ".svg" || isPalette)
    return { width, height, formats: [], fallback: path };
  const digest = inLetters(createHash("sha256").update(RULES).update(bytes).digest("hex").slice(0, 16));
  const draw = async (wide: number, ending: keyof typeof encode) => {
    const name = `${digest}-${wide}.${ending}`;
    const file = join(cacheDir, name);
    if (!existsSync(file)) {
      writeFileSync(
        `${file}.${process.pid}`,
        await encode[ending](sharp(bytes).rotate().resize({ width: wide })).toBuffer(),
      );
      renameSync(`${file}.${process.pid}`, file);
    }
    return { path: `/${DRAWN_FOLDER}/${name}`, width: wide };
  };
  const widths = widthsOf(width);
  const inAll = async (type: string, ending: keyof typeof encode) => {
    const drawings = [];
    for (const wide of widths) drawings.push(await draw(wide, ending));
    return { type, drawings };
  };
  const formats = [await inAll("image/avif", "avif"), await inAll("image/webp", "webp")];
  // Old engines get one picture of a middle width; only PNG keeps what is see-through.
  const fallback = await draw(widths.at(-2) ?? widths[0]!, hasAlpha ? "png" : "jpg");
  return { width, height, formats, fallback: fallback.path };
}

/** Changed whenever the settings below are, so that nothing drawn by others is taken. */
const RULES = "1";
const encode = {
  avif: (picture: Sharp) => picture.avif({ quality: 50, effort: 2 }),
  webp: (picture: Sharp) => picture.webp({ quality: 72 }),
  jpg: (picture: Sharp) => picture.jpeg({ quality: 76, mozjpeg: true }),
  png: (picture: Sharp) => picture.png({ palette: true }),
};
