import type { WhereItStands } from "../../domain/cases/index.ts";

/** The board under the eave: where a case stands, who acts next, how many days are left. */
export function WherePlaque({
  where,
  due,
}: {
  readonly where: WhereItStands;
  readonly due: string | undefined;
}) {
  return (
    <div className={where.isLate ? "plaque plaque--late" : "plaque"}>
      <p>
        {where.now}
        {where.next}
      </p>
      {where.clock && (
        <p className="plaque__clock" data-due={due}>
          {where.clock}
        </p>
      )}
    </div>
  );
}
