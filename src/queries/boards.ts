import type { Entry } from "../content-types/index.ts";
import { isOnBoard } from "../domain/boards/exposure-term.ts";
import { today } from "./content.ts";
import { latest } from "./sorted.ts";

/** Exposures that may be shown today; the others only count. */
export function exposuresOnBoard(): readonly Entry<"exposure">[] {
  const day = today();
  return latest("exposure").filter(({ data }) => isOnBoard(data, day));
}
