export { PersonalDataError, passPrivacyGate } from "./privacy-gate.ts";
export { scanSite, type SiteFinding } from "./scan-site.ts";
