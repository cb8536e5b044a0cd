import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { isDecided } from "./objections.ts";

/**
 * Why an exposure is shown today or is not: `shown` from the day it is published to the day it expires, both
 * included, unless it was put right, somebody objects and is not answered yet, or was found to be right.
 */
export type ExposureState = "shown" | "off" | "not-yet" | "suspended" | "upheld" | "corrected" | "expired";

export function exposureState(
  { id, data }: Entry<"exposure">,
  content: Content,
  today: string,
): ExposureState {
  if (!isBoardOn(content)) return "off";
  if (today < data.published) return "not-yet";
  const objections = objectionsTo(content, id).filter((one) => one.data.received <= today);
  if (objections.some((one) => isDecided(one.data, today) && one.data.outcome === "upheld")) return "upheld";
  if (data.corrected !== undefined && data.corrected <= today) return "corrected";
  if (today > data.expires) return "expired";
  return objections.some((one) => !isDecided(one.data, today)) ? "suspended" : "shown";
}

/** Whether an exposure may be shown today; afterwards nothing of its text is published. */
export function isOnBoard(entry: Entry<"exposure">, content: Content, today: string): boolean {
  return exposureState(entry, content, today) === "shown";
}

/** The board is off until a community switches it on. */
export function isBoardOn(content: Content): boolean {
  return content.find("boards", "boards")?.data.exposures.on ?? false;
}

/** What stands where an exposure stood; none of its words. */
export const takenDown: Readonly<Record<Exclude<ExposureState, "shown">, string>> = {
  off: "这个社区没有开通曝光台。",
  "not-yet": "这条还没有到上榜日期。",
  suspended: "有人对这条提出异议，核实期间先撤下。",
  upheld: "异议成立，已经撤下。",
  corrected: "已整改撤下。",
  expired: "已到期撤下。",
};

function objectionsTo(content: Content, id: string): readonly Entry<"objection">[] {
  return content.all("objection").filter(({ data }) => data.kind === "exposure" && data.about.trim() === id);
}
