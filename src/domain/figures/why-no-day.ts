import type { CaseDeadline } from "../cases/deadline.ts";

/** Why a case has no day by which it must be done, as figures publish it. */
export function whyNoDay({ isOnHold, missingYear }: CaseDeadline): string {
  if (isOnHold) return "挂账，不计时";
  return missingYear === undefined ? "没有办理时限" : "节假日表缺少有关年份，算不出办理时限";
}
