import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { adminBundle } from "../admin/server/admin-bundle.ts";
import { buildInChild } from "../admin/server/build-in-child.ts";
import { shootGallery } from "../tests/browser/gallery/shoot.ts";
import { shootHandbook } from "../tests/browser/handbook/shoot.ts";
import { launchBrowser } from "../tests/browser/support/browser.ts";

const { values } = parseArgs({
  options: {
    content: { type: "string", default: "content" },
    // A built site; without it one is built into `.cache/gallery-site`.
    site: { type: "string" },
    out: { type: "string", default: ".cache/gallery" },
    today: { type: "string" },
    kind: { type: "string", multiple: true },
    mode: { type: "string", multiple: true },
    // Only the pictures of the admin in the handbooks, drawn anew into content/media.
    handbook: { type: "boolean", default: false },
  },
});
if (values.handbook) {
  const browser = await launchBrowser();
  await shootHandbook(browser, await adminBundle(() => {}), (file) => console.log(file));
  await browser.close();
  process.exit();
}
const { content, site = ".cache/gallery-site", out, today } = values;
if (values.site && !existsSync(site)) throw new Error(`没有文件夹 ${site}。`);
if (!values.site) await buildInChild({ contentDir: content, outDir: site, ...(today && { today }) });
const pictures = await shootGallery({
  site,
  out,
  ...(values.kind && { kinds: values.kind }),
  ...(values.mode && { modes: values.mode }),
  onPicture: (file) => console.log(file),
});
const wide = pictures.filter(({ overflow, mode }) => overflow > 0 && !mode.print);
for (const { file, overflow } of wide) console.log(`${file}：比屏幕宽出 ${overflow} 像素`);
console.log(`共 ${pictures.length} 张，目录页是 ${out}/index.html。`);
if (wide.length > 0) process.exitCode = 1;
