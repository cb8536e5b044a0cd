import type { Allowance, Finding } from "./finding.ts";
import { normalise } from "./normalise.ts";

/** Public service numbers that stay in clear everywhere. */
export const publicNumbers: readonly Allowance[] = [
  "12345",
  "12315",
  "12348",
  "12355",
  "12338",
  "12389",
  "110",
  "119",
  "120",
  "122",
].map((value) => ({ type: "landline", value, reason: "公共服务热线" }));

/** True when an allowance covers the finding; identity numbers, bank cards and plates are never covered. */
export function isAllowed(finding: Finding, allowances: readonly Allowance[]): boolean {
  if (["id-number", "bank-card", "plate"].includes(finding.type)) return false;
  const text = bare(finding.text);
  return [...publicNumbers, ...allowances].some((it) => it.type === finding.type && bare(it.value) === text);
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
