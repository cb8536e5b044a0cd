import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { leftovers } from "../../../src/domain/pictures/leftovers.ts";
import { drawnFiles, drawPictures, forgetOtherDrawings } from "../../../src/integrations/draw-pictures.ts";

let folder = "";
const cache = () => join(folder, "cache");
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-pictures-"));
  mkdirSync(join(folder, "media"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a photograph is drawn in each width as AVIF and WebP and once as JPEG, and nothing but pixels is in them", async () => {
  const marked = photo(600).withExif({ IFD0: { Copyright: "某人" } });
  writeFileSync(join(folder, "media/river.jpg"), await marked.jpeg().toBuffer());
  expect(leftovers("river.jpg", readFileSync(join(folder, "media/river.jpg")))).not.toEqual([]);
  const pictures = await drawPictures(folder, cache());
  const files = [...drawnFiles(pictures)].map((name) => name.replace(/^[a-p]{16}/, "")).sort();
  expect(files).toEqual(["-480.avif", "-480.jpg", "-480.webp", "-600.avif", "-600.webp"]);
  expect(pictures.get("/media/river.jpg")).toMatchObject({ width: 600, height: 400 });
  for (const name of readdirSync(cache())) {
    const bytes = readFileSync(join(cache(), name));
    expect([name, leftovers(name, bytes)]).toEqual([name, []]);
    expect([name, (await sharp(bytes).metadata()).width]).toEqual([name, Number(/-(\d+)/.exec(name)![1])]);
  }
});

test("see-through pictures fall back to PNG, vectors are only measured, files that are no pictures are left as they are", async () => {
  const clear = { create: { width: 20, height: 10, channels: 4, background: "#0000" } } as const;
  writeFileSync(join(folder, "media/mark.png"), await sharp(clear).png().toBuffer());
  writeFileSync(
    join(folder, "media/map.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" viewBox="0 0 90 60"/>',
  );
  writeFileSync(join(folder, "media/broken.webp"), "RIFF");
  const pictures = await drawPictures(folder, cache());
  expect(pictures.get("/media/mark.png")?.fallback).toMatch(/-20\.png$/);
  expect(pictures.get("/media/map.svg")).toEqual({
    width: 90,
    height: 60,
    formats: [],
    fallback: "/media/map.svg",
  });
  expect(pictures.has("/media/broken.webp")).toBe(false);
});

test("a picture in few colours, as of a screen, is shown as it is", async () => {
  const screen = await photo(300).png({ palette: true, colours: 16 }).toBuffer();
  writeFileSync(join(folder, "media/screen.png"), screen);
  expect((await drawPictures(folder, cache())).get("/media/screen.png")).toEqual({
    width: 300,
    height: 200,
    formats: [],
    fallback: "/media/screen.png",
  });
  expect(readdirSync(cache())).toEqual([]);
});

test("what was drawn is not drawn again, and goes when its picture is gone", async () => {
  writeFileSync(join(folder, "media/a.webp"), await photo(300).webp().toBuffer());
  const first = await drawPictures(folder, cache());
  const [name] = [...drawnFiles(first)];
  const { mtimeMs } = statSync(join(cache(), name!));
  expect(await drawPictures(folder, cache())).toEqual(first);
  expect(statSync(join(cache(), name!)).mtimeMs).toBe(mtimeMs);
  rmSync(join(folder, "media/a.webp"));
  forgetOtherDrawings(cache(), await drawPictures(folder, cache()));
  expect(readdirSync(cache())).toEqual([]);
});

function photo(width: number) {
  const noise = { type: "gaussian", mean: 120, sigma: 20 } as const;
  return sharp({ create: { width, height: (width * 2) / 3, channels: 3, background: "gray", noise } });
}
