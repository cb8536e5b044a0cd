import type { MeetingData } from "../../content-types/index.ts";
import { Day, DayOfWeek } from "./Day.tsx";

/** When and where a meeting takes place; days it was moved from stay, struck through, with the reason. */
export function MeetingWhen({ data }: { readonly data: MeetingData }) {
  const isCancelled = data.state === "cancelled";
  const when = (
    <>
      <DayOfWeek day={data.day} />
      {timeWords(data)}，{data.venue}
    </>
  );
  return (
    <div className={isCancelled ? "plaque plaque--late" : "plaque"}>
      <p>{isCancelled ? <del>{when}</del> : when}</p>
      {isCancelled && (
        <p className="plaque__clock">
          已取消
          {data.cancelledOn && (
            <>
              ，
              <Day day={data.cancelledOn} />
              通知
            </>
          )}
        </p>
      )}
      {(isCancelled || data.moves) && (
        <ul className="plaque__notes">
          {isCancelled && <li>取消原因：{data.cancelReason}</li>}
          {data.moves?.map(({ from, told, reason }) => (
            <li key={from}>
              原定
              <del>
                <Day day={from} />
              </del>
              ，<Day day={told} />
              通知改期：{reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function timeWords({ start, end }: MeetingData): string {
  if (!start) return "";
  return end ? `${start}～${end}` : start;
}
