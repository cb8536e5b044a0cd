import sharp from "sharp";
import { openPicture, refuseDamaged } from "./open-picture.ts";

/** A block to be painted over, in fractions of the upright picture: `x: 0.5` begins in the middle. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Paints opaque blocks over a picture and draws it anew as PNG, so that what lay under them is nowhere in the
 * file. Nothing is kept of the original here. Blocks that reach over the edge are cut; empty ones are left out.
 */
export async function maskPicture(name: string, bytes: Buffer, blocks: readonly Block[]): Promise<Buffer> {
  return refuseDamaged(name, async () => {
    const picture = await openPicture(name, bytes);
    const { data, info } = await picture
      .rotate()
      .toColourspace("srgb")
      .flatten({ background: "#fff" })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    for (const block of blocks) {
      const left = clamp(Math.floor(block.x * width), width);
      const right = clamp(Math.ceil((block.x + block.width) * width), width);
      const top = clamp(Math.floor(block.y * height), height);
      const bottom = clamp(Math.ceil((block.y + block.height) * height), height);
      if (right <= left) continue;
      for (let y = top; y < bottom; y++)
        data.fill(GREY, (y * width + left) * channels, (y * width + right) * channels);
    }
    return sharp(data, { raw: { width, height, channels } }).png().toBuffer();
  });
}

const GREY = 0x60;

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
