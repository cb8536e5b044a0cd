import type { CaseData } from "../../content-types/index.ts";
import { isDisputed } from "../../domain/cases/index.ts";
import { choiceWord } from "../../domain/text/choice-word.ts";
import { Day } from "./Day.tsx";

/** What the unit says and what the residents say, side by side, and that they differ when they do. */
export function OutcomeAndVerdict({ data }: { readonly data: CaseData }) {
  if (!data.outcome) return null;
  return (
    <section className="verdict" aria-label="办理结果和居民评价">
      <div className="verdict__side">
        <h2>办理结果</h2>
        <p className="verdict__word">{choiceWord("case", "outcome", data.outcome)}</p>
        <p className="soft small">
          单位说
          {data.closed && (
            <>
              ，<Day day={data.closed} />
            </>
          )}
        </p>
        {data.reason && <p className="keep-lines">{data.reason}</p>}
      </div>
      <div className="verdict__side">
        <h2>居民评价</h2>
        <p className="verdict__word">
          {data.verdict ? choiceWord("case", "verdict", data.verdict) : "还没有评价"}
        </p>
        <p className="soft small">
          {data.verdict ? "居民说" : "没有评价不算满意"}
          {data.verdictDay && (
            <>
              ，<Day day={data.verdictDay} />
            </>
          )}
        </p>
        {data.verdictNote && <p className="keep-lines">{data.verdictNote}</p>}
      </div>
      {isDisputed(data) && (
        <p className="verdict__dispute">有争议：单位认为已解决，居民不满意。两边的说法都公开。</p>
      )}
    </section>
  );
}
