import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The checks that read the code without running it: form, habits, types. */
const steps: [name: string, command: string, args: string[]][] = [
  ["format", "prettier", ["--check", "--log-level=warn", "."]],
  ["lint", "oxlint", ["."]],
  ["types", "astro", ["check", "--minimumSeverity", "warning"]],
];

/** Runs every step even when one fails, and counts. */
export function lint(): { passed: number; failed: number } {
  const results = steps.map(([name, command, args]) => {
    console.log(`\n── ${name}`);
    return run(command, args);
  });
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** Runs a command of the project's own packages; true when it succeeds. */
export function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(lint().failed === 0 ? 0 : 1);
