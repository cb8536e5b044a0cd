import { parseArgs } from "node:util";
import { buildSite } from "../src/integrations/build-site.ts";
import { terminalProgress } from "../src/integrations/terminal-progress.ts";

const { values } = parseArgs({
  options: {
    content: { type: "string", default: "content" },
    out: { type: "string", default: "dist" },
    base: { type: "string" },
    site: { type: "string" },
    today: { type: "string" },
    "progress-json": { type: "boolean", default: false },
  },
});

const progress = terminalProgress(values["progress-json"]);
try {
  await buildSite({
    contentDir: values.content,
    outDir: values.out,
    base: values.base,
    site: values.site,
    today: values.today,
    onProgress: progress.show,
  });
  progress.stop(`网站已生成：${values.out}`);
} catch (error) {
  progress.stop();
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
