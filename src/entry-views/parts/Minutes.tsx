import type { MeetingData, MeetingKindData } from "../../content-types/index.ts";
import { daysBetween } from "../../domain/calendar/day.ts";
import { meetingStatus, objectionsUntil } from "../../domain/meetings/index.ts";
import { Day } from "./Day.tsx";

/** How far the minutes are: being written, open to objection until a day and where, or final; objections follow. */
export function Minutes({ data, kind, phone, today }: MinutesProps) {
  if (data.state !== "held") return null;
  const status = meetingStatus(data, kind, today);
  const until = objectionsUntil(data, kind);
  return (
    <section className="stack stack--tight">
      <h2>纪要公示</h2>
      {data.minutesDay === undefined || status === "drafting" ? (
        <p>纪要还在整理，公布后在这里公示。</p>
      ) : (
        <p>
          <Day day={data.minutesDay} />
          公布
          {until ? (
            <>
              ，公示到
              <Day day={until} />
              {status === "objection" ? `（${daysLeft(today, until)}）。` : "，公示期已满。"}
            </>
          ) : (
            "。"
          )}
          {status === "final" && "纪要已定稿。"}
          {status === "answering" && <strong className="late">还有异议没有答复，答复后定稿。</strong>}
        </p>
      )}
      {status === "objection" && (
        <p>
          觉得记得不对，可以找{kind?.objectionTo ?? "居民委员会"}
          {phone && `（电话 ${phone}）`}，说明是哪一个议题。
        </p>
      )}
      {data.objections && (
        <ol className="agenda">
          {data.objections.map((one, index) => (
            <li key={index} className="stack stack--tight">
              <p className="keep-lines">
                <Day day={one.day} />
                提出：{one.about}
              </p>
              {one.answered ? (
                <p className="keep-lines">
                  <Day day={one.answered} />
                  答复：{one.answer}
                </p>
              ) : (
                <p className="late">还没有答复。</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Objections run by calendar days, not by working days. */
function daysLeft(today: string, until: string): string {
  return today === until ? "今天是最后一天" : `还有${daysBetween(today, until)}天`;
}

interface MinutesProps {
  readonly data: MeetingData;
  readonly kind: MeetingKindData | undefined;
  /** The community's office telephone. */
  readonly phone: string | undefined;
  readonly today: string;
}
