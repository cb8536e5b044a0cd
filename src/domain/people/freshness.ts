import { addDays } from "../calendar/day.ts";

/** How long a telephone number is trusted after somebody has tried it, unless the community says otherwise. */
export const VERIFY_DAYS = 180;

/** The last day on which a number verified on `verified` is trusted. */
export function trustedUntil(verified: string, days = VERIFY_DAYS): string {
  return addDays(verified, days);
}

/** Whether a telephone must be tried again: never verified, or longer ago than `days`. */
export function isStale(verified: string | undefined, today: string, days = VERIFY_DAYS): boolean {
  return verified === undefined || today > trustedUntil(verified, days);
}
