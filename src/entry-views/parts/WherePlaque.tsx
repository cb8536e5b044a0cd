import type { WhereItStands } from "../../domain/cases/index.ts";
import type { ViewContext } from "../view-context.ts";
import { Clock } from "./Clock.tsx";

/** The board under the eave: where a case stands, who acts next, how many days are left. */
export function WherePlaque({ where, context }: WherePlaqueProps) {
  return (
    <div className={where.isLate ? "plaque plaque--late" : "plaque"}>
      <p>
        {where.now}
        {where.next}
      </p>
      {where.due && <Clock due={where.due} context={context} />}
    </div>
  );
}

interface WherePlaqueProps {
  readonly where: WhereItStands;
  readonly context: ViewContext;
}
