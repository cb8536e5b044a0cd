import type { ActivityData } from "../../content-types/index.ts";

/**
 * Where an activity's service time stands on a day: it is credited from the day after its public notice, once
 * every objection is settled. Undefined when there is no time to credit. Objections raised later are not known.
 */
export function serviceCredit(data: ActivityData, today: string): ServiceCredit | undefined {
  if (data.state !== "held" || data.serviceMinutes === undefined) return undefined;
  if (data.noticeFrom === undefined || data.noticeTo === undefined || today < data.noticeFrom) {
    return "unannounced";
  }
  const raised = data.objections?.filter(({ day }) => day <= today) ?? [];
  if (raised.some(({ decided }) => decided === undefined || decided > today)) return "objected";
  return today <= data.noticeTo ? "in notice" : "credited";
}

export type ServiceCredit = "unannounced" | "in notice" | "objected" | "credited";

/** The state in words that end no sentence. */
export const creditWords: Readonly<Record<ServiceCredit, string>> = {
  unannounced: "时长还没有公示",
  "in notice": "时长公示中",
  objected: "时长有异议，还没有处理完",
  credited: "时长已记入",
};

/** How many more volunteers an activity that still calls for them can take; undefined when it does not say. */
export function placesLeft({ state, wanted, signedUp = 0 }: ActivityData): number | undefined {
  return state === "planned" && wanted !== undefined ? Math.max(0, wanted - signedUp) : undefined;
}
