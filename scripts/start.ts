import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { adminBundle } from "../admin/server/admin-bundle.ts";
import { buildInChild } from "../admin/server/build-in-child.ts";
import { startOffice } from "../admin/server/index.ts";
import { sourceDigest } from "../admin/server/source-digest.ts";
import { officeStateOf } from "../src/entry-files/index.ts";
import type { OnProgress } from "../src/integrations/progress.ts";
import { terminalProgress } from "../src/integrations/terminal-progress.ts";

const { values } = parseArgs({
  options: {
    content: { type: "string", default: "content" },
    port: { type: "string", default: "4321" },
    host: { type: "string", default: "127.0.0.1" },
    state: { type: "string" },
  },
});

try {
  const adminDir = await adminBundle(() => console.log("正在打包管理端（第一次或更新后需要，约 10 秒）……"));
  const office = await startOffice({
    contentDir: resolve(values.content),
    stateDir: resolve(values.state ?? officeStateOf(values.content)),
    adminDir,
    host: values.host,
    port: Number(values.port),
    portal: sourceDigest(["src", "public"]),
    build: (input) => {
      const progress = terminalProgress();
      const onProgress: OnProgress = (now) => (progress.show(now), input.onProgress(now));
      return buildInChild({ ...input, onProgress }).finally(() => progress.stop());
    },
  });
  console.log(`\n公开网站：${office.url}/\n管理端：  ${office.url}/admin/\n按 Ctrl+C 停止。`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => void office.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
