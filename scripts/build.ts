import { parseArgs } from "node:util";
import { addHostedAdmin, readHosting } from "../admin/server/hosted-admin.ts";
import { precompress } from "../admin/server/precompress.ts";
import { buildSite } from "../src/integrations/build-site.ts";
import { makeOpenableFromDisk } from "../src/integrations/site-on-disk.ts";
import { terminalProgress } from "../src/integrations/terminal-progress.ts";

const { values } = parseArgs({
  options: {
    content: { type: "string", default: "content" },
    out: { type: "string", default: "dist" },
    base: { type: "string" },
    site: { type: "string" },
    today: { type: "string" },
    // Where the history lies when the content folder is a copy without Git.
    "git-dir": { type: "string" },
    "git-prefix": { type: "string", default: "" },
    commit: { type: "string" },
    // Writes .gz and .br beside text files, for web servers that send those.
    compress: { type: "boolean", default: false },
    // Makes a copy that is opened from a folder or a memory stick, without a server.
    "for-disk": { type: "boolean", default: false },
    // Puts the admin at /admin/ of the site, for content on the forge that this file names.
    admin: { type: "string" },
    "progress-json": { type: "boolean", default: false },
  },
});

const { "git-dir": gitDir, "git-prefix": prefix, commit } = values;
const progress = terminalProgress(values["progress-json"]);
try {
  const hosting = values.admin ? readHosting(values.admin) : undefined;
  await buildSite({
    contentDir: values.content,
    outDir: values.out,
    base: values.base,
    site: values.site,
    today: values.today,
    // https://reproducible-builds.org/specs/source-date-epoch/
    built: Number(process.env["SOURCE_DATE_EPOCH"] ?? Date.now() / 1000) * 1000,
    history: gitDir && commit ? { gitDir, prefix, commit } : undefined,
    onProgress: progress.show,
  });
  if (hosting) await addHostedAdmin({ hosting, contentDir: values.content, outDir: values.out });
  if (values["for-disk"]) makeOpenableFromDisk(values.out, values.base?.replace(/\/?$/, "/"));
  if (values.compress) await precompress(values.out);
  progress.stop(`网站已生成：${values.out}`);
} catch (error) {
  progress.stop();
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
