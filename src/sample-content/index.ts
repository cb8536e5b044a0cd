export { generateEntries, type SampleFile, type SampleRequest } from "./generate-entries.ts";
