import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { apt, isDebianRoot } from "./debian.ts";

/**
 * Path of a Chromium for the browser tests: the one named by SUNLIT_CHROMIUM, one already installed,
 * Debian's package when we are root, else Playwright's own download. Throws when none can be had.
 */
export function ensureChromium(say: (line: string) => void): string {
  const there = installed();
  if (there) {
    ensureFonts(say);
    return there;
  }
  if (isDebianRoot()) {
    say("安装浏览器和中文字体（Debian 软件包）……");
    apt("chromium", "fonts-noto-cjk");
  } else {
    say("下载测试用的浏览器……");
    const cli = join(createRequire(import.meta.url).resolve("playwright-core/package.json"), "..", "cli.js");
    execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  }
  const path = installed();
  if (!path)
    throw new Error("没有找到 Chromium。请安装 Chromium，或用环境变量 SUNLIT_CHROMIUM 指明它的路径。");
  return path;
}

function installed(): string | undefined {
  const candidates = [
    process.env["SUNLIT_CHROMIUM"],
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    chromium.executablePath(),
  ];
  return candidates.find((path) => path && existsSync(path));
}

/** Without Chinese fonts screenshots show boxes; where we may not install them, we only say so. */
function ensureFonts(say: (line: string) => void): void {
  if (process.platform !== "linux") return;
  const listed = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  if (listed.stdout?.trim()) return;
  if (isDebianRoot()) apt("fontconfig", "fonts-noto-cjk");
  else say("提示：没有中文字体，截图里的汉字会显示成方框。可安装 fonts-noto-cjk。");
}
