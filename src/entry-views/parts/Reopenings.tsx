import type { CaseData } from "../../content-types/index.ts";
import { choiceWord } from "../../domain/text/choice-word.ts";
import { Day } from "./Day.tsx";

/** How a case had ended before, and why it was taken up again: what was said then stays to be read. */
export function Reopenings({ data }: { readonly data: CaseData }) {
  if (!data.reopenings) return null;
  return (
    <section className="stack stack--tight">
      <h2>重开</h2>
      <ul className="stack stack--tight">
        {data.reopenings.map(({ closed, outcome, verdict, day, reason }) => (
          <li key={day}>
            <p>
              <Day day={closed} />
              办结，办理结果“{choiceWord("case", "outcome", outcome)}”
              {verdict && `，居民评价“${choiceWord("case", "verdict", verdict)}”`}；
              <Day day={day} />
              重开。
            </p>
            <p className="keep-lines soft">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
