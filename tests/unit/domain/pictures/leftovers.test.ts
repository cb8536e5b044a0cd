import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { leftovers } from "../../../../src/domain/pictures/leftovers.ts";

const kinds = ["jpeg", "png", "webp", "avif"] as const;
const picture = () => sharp({ create: { width: 64, height: 48, channels: 3, background: "#3a7" } });
const bytesOf = (image: Sharp, kind: (typeof kinds)[number]) => image.toFormat(kind).toBuffer();

describe.each(kinds)("a %s file", (kind) => {
  const path = `media/a.${kind === "jpeg" ? "jpg" : kind}`;

  test("of pixels alone is clean, a colour profile included", async () => {
    expect(leftovers(path, await bytesOf(picture(), kind))).toEqual([]);
    expect(leftovers(path, await bytesOf(picture().withIccProfile("p3"), kind))).toEqual([]);
  });

  test("with EXIF or XMP is not", async () => {
    const exif = picture().withExif({ IFD0: { Artist: "x" }, IFD3: { GPSLatitudeRef: "N" } });
    expect(leftovers(path, await bytesOf(exif, kind)).join()).toContain("EXIF");
    const xmp = picture().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>');
    expect(leftovers(path, await bytesOf(xmp, kind))).not.toEqual([]);
  });
});

test.each(["jpeg", "png", "webp"] as const)(
  "a %s with something behind its end is not clean",
  async (kind) => {
    const whole = Buffer.concat([await bytesOf(picture(), kind), Buffer.from("second picture")]);
    expect(leftovers("media/a.jpg", whole)).toEqual(["图片末尾之后的内容（例如实况照片）"]);
  },
);

test.each([
  ["<svg><metadata>who</metadata></svg>", "附加信息"],
  ['<svg><image href="data:image/jpeg;base64,AA"/></svg>', "嵌入的照片"],
  ["<svg><script>1</script></svg>", "程序"],
  ['<svg onload="x()"/>', "程序"],
])("the drawing %s is told to hold more", (source, word) => {
  expect(leftovers("media/a.svg", Buffer.from(source))).toEqual([word]);
});

test("a plain drawing is clean, and a text called .jpg is no picture", () => {
  expect(leftovers("media/a.svg", Buffer.from("<svg><title>亭</title><path d='M0 0'/></svg>"))).toEqual([]);
  expect(leftovers("media/a.jpg", Buffer.from("hello"))).toEqual(["不是认得的图片"]);
});
