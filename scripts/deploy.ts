import { parseArgs } from "node:util";
import { carrierTo } from "../admin/server/deploy/carrier.ts";
import { deploySite } from "../admin/server/deploy/deploy-site.ts";
import { serverConfig } from "../admin/server/deploy/server-config.ts";

const usage = `用法：npm run deploy -- --to 文件夹｜rsync:用户@主机:/路径｜rclone:远端:桶/路径 [--from 生成好的网站，默认 dist]
或打印服务器配置：npm run deploy -- --config nginx｜caddy｜systemd｜container --name 域名 [--state 办公端文件夹]`;
const text = { type: "string" } as const;
try {
  const { values } = parseArgs({
    options: {
      to: text,
      from: { ...text, default: "dist" },
      config: text,
      name: text,
      state: { ...text, default: "/srv/sunlit/office" },
    },
  });
  if (values.config) {
    const { config, name, state } = values;
    process.stdout.write(await serverConfig(config, { state, ...(name ? { name } : {}) }));
    process.exit();
  }
  if (!values.to) throw new Error(usage);
  const { files, removed, keptAssets } = await deploySite(values.from, carrierTo(values.to), Date.now());
  console.log(
    `已部署到 ${values.to}：共 ${files} 个文件，删除 ${removed} 个，旧样式和脚本多留一天 ${keptAssets} 个。`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
