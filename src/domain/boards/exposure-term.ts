import type { ExposureData } from "../../content-types/index.ts";
import { addDays } from "../calendar/day.ts";

/**
 * Whether an exposure may be shown today: from the day it is published to the day it expires, both included,
 * and no longer than the day after the behaviour was put right. Afterwards nothing of its text is published.
 */
export function isOnBoard(
  data: Pick<ExposureData, "published" | "expires" | "corrected">,
  today: string,
): boolean {
  if (today < data.published || today > data.expires) return false;
  return data.corrected === undefined || today <= addDays(data.corrected, 1);
}
