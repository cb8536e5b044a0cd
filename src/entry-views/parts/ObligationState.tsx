import { stateNames, type State } from "../../domain/disclosure/index.ts";

/** Whether something due was published; what is missing stands out by weight, not by colour alone. */
export function ObligationState({ state }: { readonly state: State }) {
  return state === "overdue" ? (
    <strong className="late">{stateNames[state]}</strong>
  ) : (
    <span className={state === "late" ? "late" : undefined}>{stateNames[state]}</span>
  );
}
