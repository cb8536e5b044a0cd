import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { inLetters } from "../../../src/domain/fingerprint.ts";
import { Refusal } from "../refusal.ts";
import { openPicture, refuseDamaged } from "./open-picture.ts";

/** A picture as it may be published: pixels only, no metadata, named by its content. */
export interface PublishablePicture {
  /** File name under `media/`, e.g. `dpckjmblhnfoepga.webp`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Longest edge in pixels and greatest size in bytes of a published picture. */
const LONGEST_EDGE = 1600;
const LARGEST_BYTES = 200 * 1024;

/**
 * Draws an upload anew, so that nothing but its pixels is left: turned upright, sRGB, WebP, small enough.
 * EXIF, GPS, XMP, face rectangles and embedded thumbnails are gone, since only pixels are copied. The same
 * upload always gives the same name, so that saving twice makes one file. Throws a refusal for other files.
 */
export async function publishablePicture(name: string, bytes: Buffer): Promise<PublishablePicture> {
  const drawn = await refuseDamaged(name, async () => small(await openPicture(name, bytes)));
  const digest = createHash("sha256").update(drawn).digest("hex");
  return { name: `${inLetters(digest.slice(0, 16))}.webp`, bytes: drawn };
}

/** Steps down in quality, then in size, until the picture is small enough. */
async function small(picture: Sharp): Promise<Buffer> {
  // Turned and shrunk once, as raw pixels; each attempt below only encodes.
  const { data, info } = await picture
    .rotate()
    .toColourspace("srgb")
    .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: "inside", withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  let smallest: Buffer | undefined;
  for (const [scale, quality] of attempts) {
    const width = Math.max(1, Math.round(info.width * scale));
    smallest = await sharp(data, { raw }).resize({ width }).webp({ quality }).toBuffer();
    if (smallest.length <= LARGEST_BYTES) return smallest;
  }
  if (!smallest) throw new Refusal(422, "图片没有处理成功。请换一张再试。");
  return smallest;
}

const attempts = [
  [1, 80],
  [1, 68],
  [1, 56],
  [0.75, 56],
  [0.6, 50],
  [0.45, 45],
] as const;
