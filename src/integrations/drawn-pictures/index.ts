import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sharePicturePath, sharePictures } from "../../domain/share/index.ts";
import { digestOf, KeptFiles } from "../../entry-files/index.ts";
import { buildCache } from "../build-cache.ts";
import { codeDigest } from "../code-digest.ts";
import { markDrawing, shareDrawing } from "./drawings.ts";

/** Draws what must be PNG into a site: icons for the home screen, and the pictures that go with a link. */
export async function writeDrawnPictures(site: string): Promise<void> {
  const mark = readFileSync(join(site, "favicon.svg"), "utf8");
  const tokens = readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8");
  const drawings = [
    ...ICONS.map(([path, size, room]) => ({ path, svg: markDrawing(mark, tokens, size, room) })),
    ...sharePictures.map((one) => ({ path: sharePicturePath(one), svg: shareDrawing(one, mark, tokens) })),
  ];
  for (const folder of ["icons", "share"]) mkdirSync(join(site, folder), { recursive: true });
  const kept = new KeptFiles(buildCache("drawings"));
  for (const { path, svg } of drawings)
    writeFileSync(join(site, path), await kept.get(digestOf(svg, codeDigest()), () => png(svg)));
  kept.forgetOld();
}

async function png(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when it is needed, which is once in two weeks.
  const { default: sharp } = await import("sharp");
  const drawn = sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 10 });
  return new Uint8Array(await drawn.toBuffer());
}

/** Path, side in px, and the share of the side left free around the mark: telephones cut corners off some. */
const ICONS = [
  ["/icons/any-192.png", 192, 0.06],
  ["/icons/any-512.png", 512, 0.06],
  ["/icons/maskable-512.png", 512, 0.2],
  ["/apple-touch-icon.png", 180, 0.12],
] as const;
