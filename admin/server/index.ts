export { startOffice, type OfficeEvent, type OfficeOptions, type RunningOffice } from "./start-office.ts";
export type { Build, PublishState } from "./publisher/publisher.ts";
