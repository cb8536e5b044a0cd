import { minuteInCommunity } from "../entry-files/index.ts";
import { history } from "./history.ts";

/** What this build was made from and when; times are minutes in the community's time zone. */
export async function provenance(): Promise<Provenance> {
  const known = await history();
  const built = process.env["SUNLIT_BUILT"];
  return {
    commit: known?.commit,
    committed: known && minuteInCommunity(known.at),
    isDirty: known?.isDirty ?? false,
    built: built === undefined ? undefined : minuteInCommunity(Number(built)),
  };
}

export interface Provenance {
  /** The commit of the content; undefined in a folder without Git. */
  readonly commit: string | undefined;
  readonly committed: string | undefined;
  /** True when the folder holds changes that are in no commit. */
  readonly isDirty: boolean;
  readonly built: string | undefined;
}
