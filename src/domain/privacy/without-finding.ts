import type { Finding } from "./finding.ts";

/** The text with the passage of a finding masked, or taken out where no masked form is safe. */
export function withoutFinding(text: string, finding: Finding): string {
  return text.slice(0, finding.start) + (maskOf(finding) ?? "") + text.slice(finding.end);
}

/** What can stand in the text instead; undefined when the suggestion is advice, such as 删除. */
export function maskOf({ suggestion }: Finding): string | undefined {
  const building = /^只写到楼栋(?::(.+))?$/.exec(suggestion ?? "");
  if (building) return building[1];
  return /^(?:删除|非公开|$)/.test(suggestion ?? "") ? undefined : suggestion;
}
