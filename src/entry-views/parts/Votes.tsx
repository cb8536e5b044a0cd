import type { MeetingData, MeetingKindData } from "../../content-types/index.ts";
import { areaCast, unitWord, votesCast } from "../../domain/meetings/index.ts";

/** The votes on one point of the agenda: totals only, as a table and as a bar of the same numbers. */
export function Votes({ item, meeting, kind }: VotesProps) {
  const { eligible, inFavour, against = 0, abstained = 0 } = item;
  if (inFavour === undefined) return null;
  const total = votesCast(item);
  const bars = [inFavour, against, abstained];
  return (
    <div className="votes">
      <div className="scroll-x" tabIndex={0} role="group" aria-label={`表决票数：${item.title}`}>
        {areaCast(item) > 0 ? (
          <AreaTable item={item} meeting={meeting} kind={kind} />
        ) : (
          <table className="table">
            <caption>表决票数</caption>
            <thead>
              <tr>
                {eligible !== undefined && <th scope="col">到会能投票的</th>}
                <th scope="col" className="no-wrap">
                  同意
                </th>
                <th scope="col" className="no-wrap">
                  反对
                </th>
                <th scope="col" className="no-wrap">
                  弃权
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                {eligible !== undefined && <td>{eligible}</td>}
                {bars.map((votes, index) => (
                  <td key={index}>{votes}</td>
                ))}
              </tr>
            </tbody>
          </table>
        )}
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

/** Heads and floor area side by side; upright, because areas are too long for four columns on a phone. */
function AreaTable({ item, meeting, kind }: VotesProps) {
  const rows = [
    ["到会能投票的", item.eligible, meeting.presentArea],
    ["同意", item.inFavour, item.areaInFavour],
    ["反对", item.against ?? 0, item.areaAgainst ?? 0],
    ["弃权", item.abstained ?? 0, item.areaAbstained ?? 0],
  ] as const;
  return (
    <table className="table">
      <caption>表决：{unitWord(kind?.unit)}数和专有面积</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="table__number">
            {unitWord(kind?.unit)}数
          </th>
          <th scope="col" className="table__number">
            面积（平方米）
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, heads, area]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="table__number">{heads}</td>
            <td className="table__number">{area}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface VotesProps {
  readonly item: MeetingData["agenda"][number];
  readonly meeting: MeetingData;
  readonly kind: MeetingKindData | undefined;
}
