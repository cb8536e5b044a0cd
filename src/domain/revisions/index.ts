export { changesBetween } from "./changes.ts";
export { correctionKinds, correctionsOf, type Change, type Correction, type Place } from "./change.ts";
export { publishings, type Publishing } from "./publishings.ts";
export { correctionFaults, historyFaults } from "./required.ts";
export { hasHistory, revisionsOf, type Revision } from "./revisions-of.ts";
export type { Version } from "./version.ts";
