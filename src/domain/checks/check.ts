import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import type { Fault } from "./fault.ts";

/** One named rule over the content. `forEntry` gives the faults of one entry in the light of all others; `register` holds private names. */
export interface Check {
  readonly name: string;
  /** One English sentence: "Ensure …". */
  readonly description: string;
  forEntry(entry: Entry, content: Content, register?: readonly string[]): readonly Fault[];
}
