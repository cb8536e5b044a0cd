import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";

/** The community's kinds of meeting in its own order; those without a place in it come last, by short name. */
export function meetingKindsInOrder(content: Content): Entry<"meeting-kind">[] {
  const keyOf = ({ id, data }: Entry<"meeting-kind">) =>
    `${String(data.order ?? 9999).padStart(4, "0")} ${id}`;
  return [...content.all("meeting-kind")].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
