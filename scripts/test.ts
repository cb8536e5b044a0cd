import { readFileSync, rmSync } from "node:fs";
import { lint, run } from "./lint.ts";

const report = ".cache/test-report.json";
rmSync(report, { force: true });
const read = lint();

console.log("\n── tests");
const ok = run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
const passed = read.passed + numPassedTests;
// A crash outside any test must count too.
const failed = read.failed + Math.max(numFailedTests, ok ? 0 : 1);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
