import type { MeetingData } from "../../content-types/index.ts";

/** The votes on one point of the agenda: totals only, as a table and as a bar of the same numbers. */
export function Votes({ item }: { readonly item: MeetingData["agenda"][number] }) {
  const { eligible, inFavour, against, abstained } = item;
  if (inFavour === undefined) return null;
  const total = inFavour + (against ?? 0) + (abstained ?? 0);
  const bars = [inFavour, against ?? 0, abstained ?? 0];
  return (
    <div className="votes">
      <div className="scroll-x" tabIndex={0} role="group" aria-label={`表决票数：${item.title}`}>
        <table className="table">
          <caption>表决票数</caption>
          <thead>
            <tr>
              {eligible !== undefined && <th scope="col">有表决权实到</th>}
              <th scope="col">同意</th>
              <th scope="col">反对</th>
              <th scope="col">弃权</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              {eligible !== undefined && <td>{eligible}</td>}
              <td>{inFavour}</td>
              <td>{against ?? 0}</td>
              <td>{abstained ?? 0}</td>
            </tr>
          </tbody>
        </table>
      </div>
      {total > 0 && (
        <svg className="votes__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          {bars.map((votes, index) => (
            <rect
              key={index}
              className={`votes__part votes__part--${index}`}
              x={(bars.slice(0, index).reduce((sum, one) => sum + one, 0) / total) * 100}
              width={(votes / total) * 100}
              height="4"
            />
          ))}
        </svg>
      )}
    </div>
  );
}
