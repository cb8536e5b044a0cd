import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, onTestFinished, test } from "vitest";
import type { Build } from "../../admin/server/index.ts";
import { readFolder } from "../../src/entry-files/index.ts";
import { caseText } from "../fixtures/small-content.ts";
import { tool } from "../support/tool.ts";
import { listCases, makeCommunity, openOffice, staff, type Person } from "./office-kit.ts";

const id = "LJ-2024-0002";
const looked = { faces: true, clothing: true, plates: true, doors: true, children: true };

test("a photograph's place, thumbnail and face rectangle do not reach the published file", async () => {
  const photo = await takePhoto();
  const before = exif(photo);
  for (const tag of ["GPSLatitude", "ThumbnailImage", "RegionName", "XPAuthor"])
    expect(before).toContain(tag);

  const community = makeCommunity();
  const office = await openOffice(community, { build: withMedia });
  const [admin] = await staff(office);
  expect((await save(admin!, "media/王小明家门口.jpg", photo, { checked: looked })).status).toBe(200);
  await admin!.setStatus(id, "pending_publish");
  expect((await admin!.publish(id)).status).toBe(200);
  await expect
    .poll(async () => (await admin!.get("publish-state")).body.state, { timeout: 20_000 })
    .toBe("live");

  const name = community.git("ls-tree", "--name-only", "main", "content/media/").split("/").pop() ?? "";
  expect(name).toMatch(/^[a-p]{16}\.webp$/);
  const published = Buffer.from(await (await fetch(`${office.url}/media/${name}`)).arrayBuffer());
  expect(exif(published)).not.toMatch(/GPS|Thumbnail|Region|XMP|Exif|XPAuthor|Make|ICC/i);
  // Turned upright before its orientation was dropped; small enough for a telephone.
  expect(await sharp(published).metadata()).toMatchObject({ width: 1200, height: 1600, format: "webp" });
  expect(published.length).toBeLessThanOrEqual(200 * 1024);
  expect(community.git("log", "--all", "--stat", "--format=%B")).not.toContain("王小明");
  expect(readFolder(community.contentDir).faults).toEqual([]);
}, 60_000);

test("saving twice makes one file, and the second entry shares it", async () => {
  const photo = await takePhoto();
  const community = makeCommunity();
  const [admin] = await staff(await openOffice(community));
  for (const name of ["media/a.jpg", "media/b.jpg"]) {
    const { body } = await admin!.act("persistMedia", {
      asset: { path: name, content: photo.toString("base64"), encoding: "base64" },
    });
    expect(body.path).toMatch(/^media\/[a-p]{16}\.webp$/);
  }
  expect(community.git("ls-tree", "--name-only", "main", "content/media/").split("\n")).toHaveLength(1);
});

test("a photograph nobody looked through, and a camera still, are refused", async () => {
  const photo = await takePhoto();
  const [admin] = await staff(await openOffice(makeCommunity()));
  const unseen = await save(admin!, "media/a.jpg", photo, { checked: { ...looked, plates: false } });
  expect(unseen).toMatchObject({ status: 422, body: { error: expect.stringContaining("车牌") } });
  const camera = await save(admin!, "media/a.jpg", photo, { source: "cctv", checked: looked });
  expect(camera).toMatchObject({ status: 422, body: { error: expect.stringContaining("监控画面") } });
});

test("what is no sound picture is refused in Chinese with what to do", async () => {
  const photo = await takePhoto();
  const [admin] = await staff(await openOffice(makeCommunity()));
  const bomb = await sharp({ create: { width: 16_000, height: 9_000, channels: 3, background: "#fff" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  const cases: [string, Buffer, RegExp][] = [
    ["media/bomb.png", bomb, /展开后太大/],
    ["media/photo.heic", heic, /HEIC.*兼容性最佳/],
    ["media/drawing.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG.*PNG/],
    ["media/page.jpg", Buffer.from("<html>"), /不是 png、jpg、webp 或 avif/],
    ["media/half.jpg", photo.subarray(0, photo.length / 2), /已损坏/],
  ];
  for (const [path, bytes, words] of cases) {
    const { status, body } = await save(admin!, path, bytes, { checked: looked });
    expect([path, status, body.error]).toEqual([path, expect.any(Number), expect.stringMatching(words)]);
    expect(status).toBeGreaterThanOrEqual(400);
  }
}, 60_000);

test("masked blocks are painted into the picture, and what lay under them is gone", async () => {
  const photo = await takePhoto();
  const [admin] = await staff(await openOffice(makeCommunity()));
  const block = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
  const { status, body } = await admin!.post("mask-picture", {
    name: "a.jpg",
    content: photo.toString("base64"),
    blocks: [block],
  });
  expect(status).toBe(200);
  const masked = Buffer.from(body.content, "base64");
  expect(exif(masked)).not.toMatch(/GPS|Thumbnail|Region|XMP/i);
  const { width, height } = await sharp(masked).metadata();
  const area = async (left: number, top: number) => {
    const place = { left: Math.floor(left * width), top: Math.floor(top * height), width: 200, height: 200 };
    return sharp(await sharp(masked).extract(place).toBuffer()).stats();
  };
  // One colour under the block, the picture's noise beside it.
  expect((await area(0.3, 0.3)).channels.every(({ min, max }) => min === max)).toBe(true);
  expect((await area(0.02, 0.02)).channels.some(({ min, max }) => max - min > 20)).toBe(true);
  expect((await admin!.post("mask-picture", { name: "a.jpg", content: "", blocks: [] })).status).toBe(400);
});

test("a picture that a masked one replaces is nowhere in the draft's history, nor in what is published", async () => {
  const community = makeCommunity();
  const { git } = community;
  const [admin, editor] = await staff(await openOffice(community), "editor");
  const photo = await takePhoto();
  expect((await save(editor!, "media/a.jpg", photo, { checked: looked })).status).toBe(200);
  const ref = `refs/heads/cms/case/${id}`;
  const seen = () => git("rev-list", "--objects", "--reflog", "--all");
  const unmasked = git("rev-parse", `${ref}:content/${pictureOf(git, ref)}`);
  expect(seen()).toContain(unmasked);

  const { body } = await editor!.post("mask-picture", {
    name: "a.jpg",
    content: photo.toString("base64"),
    blocks: [{ x: 0, y: 0, width: 1, height: 0.5 }],
  });
  const masked = Buffer.from(body.content, "base64");
  const base = git("rev-parse", `${ref}:content/cases/${id}.md`);
  expect((await save(editor!, "media/masked.png", masked, { checked: looked }, base)).status).toBe(200);
  expect(seen()).not.toContain(unmasked);
  expect(git("log", "--format=%an %s", `main..${ref}`).split("\n")).toHaveLength(2);
  git("fsck", "--strict");

  await admin!.setStatus(id, "pending_publish");
  expect((await admin!.publish(id)).status).toBe(200);
  expect(seen()).not.toContain(unmasked);
  expect(git("ls-tree", "--name-only", "main", "content/media/").split("\n")).toHaveLength(1);
}, 60_000);

test("a photograph put into the content by hand is caught by the check", async () => {
  const community = makeCommunity();
  const media = join(community.contentDir, "media");
  execFileSync("mkdir", ["-p", media]);
  writeFileSync(join(media, "by-hand.jpg"), await takePhoto());
  expect(readFolder(community.contentDir).faults).toMatchObject([
    { file: "media/by-hand.jpg", reason: expect.stringContaining("EXIF") },
  ]);
});

let taken: Promise<Buffer> | undefined;

/** A noisy photograph lying on its side, with everything a telephone writes into it; taken once. */
function takePhoto(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-photo-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return (taken ??= developPhoto(folder));
}

async function developPhoto(folder: string): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
  const picture = sharp({ create: { width: 2000, height: 1500, channels: 3, background: "#888", noise } });
  writeFileSync(join(folder, "photo.jpg"), await picture.blur(2).jpeg({ quality: 80 }).toBuffer());
  writeFileSync(join(folder, "thumb.jpg"), await picture.resize(160).jpeg().toBuffer());
  const region = "{Area={X=0.5,Y=0.5,W=0.2,H=0.2,Unit=normalized},Name=某人,Type=Face}";
  execFileSync(tool("exiftool"), [
    "-q",
    "-overwrite_original",
    "-GPSLatitude=35.4",
    "-GPSLatitudeRef=N",
    "-GPSLongitude=116.5",
    "-GPSLongitudeRef=E",
    "-Orientation#=6",
    "-Make=Telephone",
    "-XPAuthor=某人",
    `-ThumbnailImage<=${join(folder, "thumb.jpg")}`,
    `-RegionInfo={AppliedToDimensions={W=2000,H=1500,Unit=pixel},RegionList=[${region}]}`,
    join(folder, "photo.jpg"),
  ]);
  return readFileSync(join(folder, "photo.jpg"));
}

/** Everything an independent reader finds in a picture file, file name and size aside. */
function exif(bytes: Buffer): string {
  return execFileSync(tool("exiftool"), ["-a", "-G1", "-s", "-u", "-"], { input: bytes, encoding: "utf8" })
    .split("\n")
    .filter((line) => !/^\[(ExifTool|System|File)\]/.test(line))
    .join("\n");
}

const withMedia: Build = async (options) => {
  await listCases(options);
  cpSync(join(options.contentDir, "media"), join(options.outDir, "media"), { recursive: true });
};

function pictureOf(git: (...args: string[]) => string, ref: string): string {
  return `media/${git("ls-tree", "--name-only", ref, "content/media/").split("/").pop()}`;
}

function save(person: Person, path: string, bytes: Buffer, picture: Record<string, unknown>, base?: string) {
  return person.act("persistEntry", {
    dataFiles: [
      {
        path: `cases/${id}.md`,
        slug: id,
        raw: caseText({ id, pictures: [{ image: `/${path}`, alt: "北门", ...picture }] }),
      },
    ],
    assets: [{ path, content: bytes.toString("base64"), encoding: "base64" }],
    base: base ? { [`cases/${id}.md`]: base } : {},
    options: { collectionName: "case" },
  });
}
