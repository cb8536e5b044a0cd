import { stateNames, type State } from "../../domain/disclosure/index.ts";
import { Badge } from "./Badge.tsx";
import type { IconName } from "./Icon.tsx";

/** Whether something due was published, by word, shape and colour as cases have it. */
export function ObligationState({ state }: { readonly state: State }) {
  return <Badge kind={SIGNS[state]}>{stateNames[state]}</Badge>;
}

const SIGNS: Readonly<Record<State, IconName>> = {
  "on-time": "solved",
  published: "solved",
  late: "partly",
  overdue: "overdue",
  pending: "open",
  unknown: "hold",
};
