import type { Check } from "./check.ts";
import { idIsFileName } from "./id-is-file-name.ts";
import { referencesExist } from "./references-exist.ts";

/** Every rule over the content; the check command, the build and the office server run the same list. */
export const checks: readonly Check[] = [idIsFileName, referencesExist];

export type { Check } from "./check.ts";
export { checkEntry } from "./check-entry.ts";
export { formatFault, sortFaults, type Fault } from "./fault.ts";
