import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";

/** True where we may install Debian's packages: a container or a CI machine on which we are root. */
export function isDebianRoot(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Installs Debian packages without their recommendations. Throws when apt cannot. */
export function apt(...packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: "inherit",
    env,
  });
}
