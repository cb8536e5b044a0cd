import sharp, { type Sharp } from "sharp";
import { Refusal } from "../refusal.ts";
import { kindOfFile } from "./kind-of-file.ts";

const LARGEST_MEGABYTES = 8;

/** 64 million pixels: more than a telephone's camera gives, far less than a decompression bomb. */
const MOST_PIXELS = 64_000_000;

/** Opens an upload as a picture. Refuses what is too large, no picture, or of a kind browsers cannot show. */
export async function openPicture(name: string, bytes: Buffer): Promise<Sharp> {
  if (bytes.length > LARGEST_MEGABYTES * 2 ** 20)
    throw new Refusal(413, `图片“${name}”超过 ${LARGEST_MEGABYTES} MB。请先缩小再上传。`);
  mustBePicture(name, bytes);
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true });
  const { width, height } = await picture.metadata();
  if (width * height > MOST_PIXELS) throw tooManyPixels(name);
  return picture;
}

/** Refuses what is no picture that every resident can see, telling staff what to do with it. */
export function mustBePicture(name: string, bytes: Buffer): void {
  const kind = kindOfFile(bytes);
  if (kind === "heic")
    throw new Refusal(
      422,
      `“${name}”是苹果手机的 HEIC 照片，很多居民的手机打不开。请在手机“设置 → 相机 → 格式”里选“兼容性最佳”重拍，或另存为 JPG 再上传。`,
    );
  if (kind === "svg")
    throw new Refusal(422, `“${name}”是 SVG 图，里面可能藏有程序，不能上传。请用画图软件另存为 PNG 再上传。`);
  if (!kind)
    throw new Refusal(422, `“${name}”不是 png、jpg、webp 或 avif 图片。请用图片软件另存为其中一种再上传。`);
}

/** Runs what reads the pixels; a file that turns out damaged, or unfolds to too much, is refused in Chinese. */
export async function refuseDamaged<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Error && /pixel limit/i.test(error.message)) throw tooManyPixels(name);
    throw new Refusal(422, `图片“${name}”已损坏，打不开。请重新拍照或另存一份再上传。`);
  }
}

function tooManyPixels(name: string): Refusal {
  return new Refusal(413, `图片“${name}”展开后太大（超过 6400 万像素）。请先缩小再上传。`);
}
