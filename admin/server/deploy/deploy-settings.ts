import { readFileSync } from "node:fs";
import { join } from "node:path";
import { carrierTo } from "./carrier.ts";

/** Where the office brings the site after every publish; `deploy.json` in the state folder. */
export interface DeploySettings {
  /** A target as `npm run deploy -- --to` takes it. */
  readonly to: string;
  /** Writes `.gz` and `.br` beside text files before the site goes live, for web servers that send those. */
  readonly compress: boolean;
}

/** The settings, or undefined when there is no `deploy.json`. Throws a Chinese error when they make no sense. */
export function readDeploySettings(stateDir: string): DeploySettings | undefined {
  const path = join(stateDir, "deploy.json");
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const wrong = (what: string) => new Error(`部署的设置 ${path} ${what}`);
  let given: Record<string, unknown>;
  try {
    given = { ...JSON.parse(text) };
  } catch {
    throw wrong('不是 JSON。写法例如 {"to": "rsync:用户@主机:/var/www/sunlit", "compress": true}。');
  }
  const { to, compress = false } = given;
  if (typeof to !== "string" || !to) throw wrong("里要写 to，就是放到哪里。");
  carrierTo(to);
  return { to, compress: compress === true };
}
