import { BLANK_DAY } from "../../domain/calendar/day.ts";
import type { CaseData } from "../../content-types/index.ts";
import { deadlineOf, ruleWords } from "../../domain/cases/deadline.ts";
import type { Content } from "../../domain/content.ts";
import { Day } from "./Day.tsx";

/** The promised day with the rule it follows from; after an extension the new day beside the old. */
export function DeadlineFact({ data, content }: { readonly data: CaseData; readonly content: Content }) {
  const { due, promised, rule, missingYear, isExtended, isOnHold, start } = deadlineOf(data, content);
  if (start >= BLANK_DAY) return <>填好受理日期才算得出</>;
  if (missingYear !== undefined) return <>跨到{missingYear}年，等国家公布那一年的放假安排以后再定</>;
  if (promised === undefined && due === undefined) return <>没有定</>;
  return (
    <>
      {isOnHold ? <b>挂账，不计时</b> : due && <Day day={due} />}
      {(isExtended || isOnHold) && promised && promised !== due && (
        <span className="soft">
          {" "}
          （原定
          <s>
            <Day day={promised} />
          </s>
          {isExtended && "，延期一次"}）
        </span>
      )}
      {rule && (
        <span className="soft small facts__note">
          {start === data.received ? "从受理" : "从重开"}的第二天算起：{ruleWords(rule, content)}
        </span>
      )}
    </>
  );
}
