import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, inject, onTestFinished, test } from "vitest";
import { shootGallery } from "./gallery/shoot.ts";

test("the gallery holds a picture of each asked kind of page in each asked mode, and a page that shows them", async () => {
  const out = mkdtempSync(join(tmpdir(), "sunlit-gallery-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const kinds = ["privacy.astro", "meetings/[id]"];
  const pictures = await shootGallery({ site: inject("demoSite"), out, kinds, modes: ["小手机360", "打印"] });
  expect(pictures.map(({ route, mode }) => `${route} ${mode.name}`).sort()).toEqual([
    "meetings/[id].astro 小手机360",
    "meetings/[id].astro 打印A4",
    "privacy.astro 小手机360",
    "privacy.astro 打印A4",
  ]);
  const page = readFileSync(join(out, "index.html"), "utf8");
  for (const { file, mode, overflow } of pictures) {
    expect((await sharp(join(out, file)).metadata()).width, file).toBe(mode.width);
    expect(overflow, file).toBe(0);
    expect(page).toContain(`src="${encodeURIComponent(file)}"`);
  }
});
