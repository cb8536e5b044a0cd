import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { apt, isDebianRoot } from "./debian.ts";

/** Programs that tests drive for real, and the Debian package each comes in. */
const packages = {
  caddy: "caddy",
  exiftool: "libimage-exiftool-perl",
  "git-filter-repo": "git-filter-repo",
  nginx: "nginx",
  pdftoppm: "poppler-utils",
  rclone: "rclone",
  rsync: "rsync",
  soffice: "libreoffice-calc-nogui",
  sshd: "openssh-server",
  "systemd-analyze": "systemd",
} as const;

/**
 * Path of a program a test needs; installs its Debian package when it is missing and we may.
 * Throws with the package's name otherwise: a test that skips itself would prove nothing.
 */
export function tool(name: keyof typeof packages): string {
  const there = find(name);
  if (there) return there;
  if (isDebianRoot()) apt(packages[name]);
  const path = find(name);
  if (!path) throw new Error(`测试需要程序 ${name}。请先安装，例如 apt-get install ${packages[name]}。`);
  return path;
}

function find(name: string): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
