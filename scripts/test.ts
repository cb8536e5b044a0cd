import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";

/** Every check of the project in turn; all run even when one fails, then the sum is printed. */
const steps: [name: string, command: string, args: string[]][] = [
  ["format", "prettier", ["--check", "--log-level=warn", "."]],
  ["lint", "oxlint", ["."]],
  ["types", "astro", ["check", "--minimumSeverity", "warning", "--noSync"]],
];

const report = ".cache/test-report.json";
rmSync(report, { force: true });
let passed = 0;
let failed = 0;
for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`);
  const ok = run(command, args);
  if (ok) passed += 1;
  else failed += 1;
}

console.log("\n── tests");
const ok = run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, "utf8"));
passed += numPassedTests;
// A crash outside any test must count too.
failed += Math.max(numFailedTests, ok ? 0 : 1);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
}
