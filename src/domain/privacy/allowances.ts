import type { Allowance, Finding } from "./finding.ts";
import { normalise } from "./normalise.ts";

/** True when an allowance covers the finding; of what is blocked only a mobile number that was signed for. */
export function isAllowed(finding: Finding, allowances: readonly Allowance[]): boolean {
  if (finding.level === "block" && finding.type !== "mobile") return false;
  const text = bare(finding.text);
  return allowances.some((it) => it.type === finding.type && bare(it.value) === text);
}

/** Allowances that no text needs any more; a list that only grows ends up hiding real persons. */
export function unusedAllowances(texts: readonly string[], allowances: readonly Allowance[]): Allowance[] {
  const all = texts.map(bare);
  return allowances.filter((it) => !all.some((text) => text.includes(bare(it.value))));
}

/** One form for every way to write a number: no blanks, brackets, dashes or dots. */
function bare(text: string): string {
  return normalise(text)
    .text.replace(/[\s\-()·.]/g, "")
    .toLowerCase();
}
