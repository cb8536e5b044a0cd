import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { buildInChild } from "../../admin/server/build-in-child.ts";
import { passPrivacyGate, scanSite } from "../../src/integrations/privacy-gate/index.ts";
import { writeSmallContent } from "../fixtures/small-content.ts";

// Made up; the form is what counts.
const MOBILE = "13800138000";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-gate-"));
  write("index.html", "<!doctype html><title>居务公开</title><p>3号楼2单元楼道灯已修好。</p>");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the gate lets pass", () => {
  test("an innocent page", async () => {
    expect(await refusal()).toBeUndefined();
  });

  test("the demonstration", async () => {
    expect(await scanSite(inject("demoSite"))).toEqual([]);
  });

  test("coordinates, pictures in the page, digests in names and addresses of built files", async () => {
    write("a.svg", `<svg viewBox="0 0 100 100"><path d="M${MOBILE} 3-2-501z"/></svg>`);
    write(
      "b.html",
      `<img src="data:image/png;base64,${MOBILE}" alt="凉亭"><a href="/_astro/x.${MOBILE}.js">`,
    );
    write("media/0123456789abcdef13800138000f.svg", "<svg></svg>");
    expect(await refusal()).toBeUndefined();
  });
});

describe("the gate refuses a mobile number", () => {
  test.each<[where: string, file: string, text: string | Buffer]>([
    ["in a page", "a/index.html", `<p>请打${MOBILE}</p>`],
    ["cut by marks inside a sentence", "a/index.html", `<p>请打138<b>0013</b><i>8000</i></p>`],
    ["in a title attribute", "a/index.html", `<img alt="" title="请打${MOBILE}">`],
    ["in a description for search engines", "a/index.html", `<meta name=description content="${MOBILE}">`],
    ["in an address to call", "a/index.html", `<a href="tel:+86${MOBILE}">打电话</a>`],
    ["behind percent signs", "a/index.html", `<a href="/search/?q=%31%33800138000">找</a>`],
    ["in a comment", "a/index.html", `<!-- ${MOBILE} -->`],
    ["in data for a script", "a/index.html", `<script type="application/json">{"n":${MOBILE}}</script>`],
    [
      "in the props of an island",
      "a/index.html",
      `<astro-island props="{&quot;t&quot;:&quot;${MOBILE}&quot;}">`,
    ],
    ["as a text in JSON", "data.json", JSON.stringify([{ note: `请打${MOBILE}` }])],
    ["as a number in JSON", "data.json", `{"n":${MOBILE}}`],
    ["as a key in JSON", "data.json", `{"${MOBILE}":1}`],
    ["in a cell of a table", "data.csv", `编号,说明\r\n1,"打电话,${MOBILE}"\r\n`],
    ["in a workbook", "data.xlsx", zip("xl/sharedStrings.xml", `<sst><si><t>${MOBILE}</t></si></sst>`)],
    ["in a feed", "feed.xml", `<item><description><![CDATA[请打${MOBILE}]]></description></item>`],
    ["in a calendar line that is folded", "a.ics", `DESCRIPTION:请打1380013\r\n 8000`],
    ["in a drawing", "media/a.svg", `<svg><text>请打<tspan>${MOBILE}</tspan></text></svg>`],
    ["in a compressed file", "data.json.gz", gzipSync(`["${MOBILE}"]`)],
    [
      "in a search record",
      "search-index/x/record/1.json",
      `{"url":"/a/","content":"楼道灯\\n请打${MOBILE}"}`,
    ],
    ["in a bundle", "_astro/a.js", `const a="请打${MOBILE}";`],
    ["in a file name", `media/${MOBILE}.webp`, ""],
    ["in a folder name", `cases/${MOBILE}/index.html`, "<p>楼道灯</p>"],
  ])("%s", async (_, file, text) => {
    write(file, text);
    expect(await refusal()).toMatch(/^生成的网站里有 \d 处不能公开，没有换上新网站：\n/);
    expect(await refusal()).toContain(`${file}：手机号“`);
    expect(await refusal()).toContain("请在内容里删去这一处。");
  });
});

test.each([
  ["a JPEG's description", async () => described("jpeg", `拍给${MOBILE}`)],
  ["a PNG's description", async () => described("png", `拍给${MOBILE}`)],
  ["a WebP's description", async () => described("webp", `拍给${MOBILE}`)],
  ["an AVIF's description", async () => described("avif", `拍给${MOBILE}`)],
  [
    "what hangs behind a picture",
    async () => Buffer.concat([await plain().png().toBuffer(), Buffer.from("x")]),
  ],
])("the gate refuses %s, whatever it says", async (_, picture) => {
  write("media/a.jpg", await picture());
  expect(await refusal()).toContain("media/a.jpg：图片里除了画面还有：");
});

test.each(["jpeg", "png", "webp", "avif"] as const)(
  "the gate lets a plain photograph pass: %s",
  async (kind) => {
    const noise = {
      create: { width: 600, height: 400, channels: 3, background: "#123", noise: NOISE },
    } as const;
    write(`media/a.${kind}`, await sharp(noise)[kind]().toBuffer());
    expect(await refusal()).toBeUndefined();
  },
);

describe("the gate", () => {
  test("names the passage, the file, the other files and the remedy", async () => {
    write("a.html", "<p>3号楼2单元501有人堆放杂物</p>");
    write("b.html", "<p>3号楼2单元501有人堆放杂物</p>");
    expect(await refusal()).toBe(
      "生成的网站里有 1 处不能公开，没有换上新网站：\n" +
        "a.html（另有 1 个文件也有）：门牌房号“3号楼2单元501”，见“3号楼2单元501有人堆放杂物”。请在内容里改成“只写到楼栋:3号楼”。",
    );
  });

  test("is stricter with exposures", async () => {
    write("notices/a/index.html", "<p>有人没素质</p>");
    expect(await refusal()).toBeUndefined();
    write("exposures/a/index.html", "<p>有人没素质</p>");
    expect(await refusal()).toContain("exposures/a/index.html：评价或指责人的话“没素质”");
  });

  test.each(["a.pdf", "broken.xlsx", "broken.json.gz"])("does not let %s through unread", async (file) => {
    write(file, "楼道灯");
    expect(await refusal()).toContain(`${file}：这种文件里的文字检查不了。`);
  });

  test("reads a large site with several threads, and finds what one would find", async () => {
    for (let i = 0; i < 1100; i++) write(`notices/${i}/index.html`, `<p>第${i}号通知</p>`);
    for (const i of [3, 700, 701]) write(`notices/${i}/index.html`, `<p>请打${MOBILE}</p>`);
    const found = await scanSite(folder);
    expect(found.map(({ file, otherFiles }) => [file, otherFiles])).toEqual([["notices/3/index.html", 2]]);
  });

  test("reads damaged markup in linear time, and what follows it", async () => {
    write("a.html", `<p${" x".repeat(20_000)}${" ".repeat(20_000)}"<p>请打${MOBILE}</p>`);
    expect(await refusal()).toContain("a.html：手机号");
  }, 5_000);

  test("stops a real build, and the old site stays", async () => {
    const contentDir = join(folder, "content");
    writeSmallContent(contentDir);
    // The check of the content reads entries, not drawings.
    write("content/media/plan.svg", `<svg xmlns="http://www.w3.org/2000/svg"><text>${MOBILE}</text></svg>`);
    write("live/index.html", "<p>原来的网站</p>");
    const built = buildInChild({ contentDir, outDir: join(folder, "live"), today: "2024-03-05" });
    await expect(built).rejects.toThrow(`media/plan.svg：手机号“${MOBILE}”`);
    expect(readdirSync(join(folder, "live"))).toEqual(["index.html"]);
    rmSync(join(contentDir, "media/plan.svg"));
    await buildInChild({ contentDir, outDir: join(folder, "live"), today: "2024-03-05" });
    expect(readdirSync(join(folder, "live"))).toContain("cases");
  });
});

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

/** What the last step of the build says about the folder; undefined when it lets it pass. */
async function refusal(): Promise<string | undefined> {
  try {
    await passPrivacyGate(folder);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const NOISE = { type: "gaussian", mean: 128, sigma: 60 } as const;

/** A picture that says something of itself, as a camera or a program writes it. */
function described(kind: "jpeg" | "png" | "webp" | "avif", text: string): Promise<Buffer> {
  return plain()
    .withExif({ IFD0: { ImageDescription: text } })
    .toFormat(kind)
    .toBuffer();
}

function plain(): ReturnType<typeof sharp> {
  return sharp({ create: { width: 64, height: 64, channels: 3, background: "#808080" } });
}

/** An archive of one packed file, as office programs write it. */
function zip(name: string, text: string): Buffer {
  const packed = deflateRawSync(text);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(text), 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(Buffer.byteLength(text), 8);
  const shared = Buffer.concat([
    Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    sizes,
    Buffer.from([name.length, 0, 0, 0]),
  ]);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), shared, Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from("PK\u0001\u0002\u0014\0"),
    shared,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
