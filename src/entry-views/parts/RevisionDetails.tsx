import type { Change, Revision } from "../../domain/revisions/index.ts";
import { correctionKinds } from "../../domain/revisions/index.ts";
import { Day } from "./Day.tsx";

/** What one revision changed and why, field by field. */
export function RevisionDetails({
  revision,
}: {
  readonly revision: Pick<Revision, "changes" | "corrections">;
}) {
  return (
    <div className="revision stack stack--tight">
      {revision.corrections.map((one) => (
        <div className="revision__why" key={`${one.day}${one.what}`}>
          <p>
            <strong>{correctionKinds[one.kind]}</strong>（<Day day={one.day} />
            ）：{one.what}
          </p>
          <p className="keep-lines">原因：{one.reason}</p>
        </div>
      ))}
      {revision.changes.length > 0 && (
        <ul className="revision__changes">
          {revision.changes.map((change, index) => (
            <li key={index}>
              <Told change={change} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a revision touched, in one line: 更正；改了办理步骤、详细情况. */
export function revisionSummary({ changes, corrections }: Pick<Revision, "changes" | "corrections">): string {
  const kinds = [...new Set(corrections.map(({ kind }) => correctionKinds[kind]))];
  const fields = [...new Set(changes.map(({ label }) => label.split(" › ")[0]))];
  return [...kinds, ...(fields.length > 0 ? [`改了${fields.join("、")}`] : [])].join("；");
}

function Told({ change }: { readonly change: Change }) {
  const label = <span className="revision__field">{change.label}</span>;
  switch (change.kind) {
    case "value":
      return (
        <>
          {label}：<del>{change.before || "（空）"}</del> → <ins>{change.after || "（空）"}</ins>
        </>
      );
    case "added":
      return (
        <>
          {label}：增加 <ins>{change.text}</ins>
        </>
      );
    case "removed":
      return (
        <>
          {label}：删去 <del>{change.text}</del>
        </>
      );
    case "untold":
      return (
        <>
          {label}：有改动。{change.why}
        </>
      );
    case "text":
      return (
        <>
          {label}：改了 {change.places.length} 处
          <ol className="revision__places">
            {change.places.map(({ before, after }, index) => (
              <li key={index}>
                {before && (
                  <p>
                    原：<del>{before}</del>
                  </p>
                )}
                {after ? (
                  <p>
                    现：<ins>{after}</ins>
                  </p>
                ) : (
                  <p>现已删去</p>
                )}
              </li>
            ))}
          </ol>
        </>
      );
  }
}
