export { afterwards, tellPlan } from "./tell.ts";
export { purgeEntry, rehearsePurge, type PurgeReport, type PurgeRequest } from "./purge-entry.ts";
