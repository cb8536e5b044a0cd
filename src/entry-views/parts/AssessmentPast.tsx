import { resultWords } from "../../domain/assessments/own-past.ts";
import type { Entry } from "../../content-types/index.ts";
import type { ViewContext } from "../view-context.ts";
import { DemoMark } from "./Badge.tsx";
import { Day } from "./Day.tsx";

/** What the same organisation was told before, so that a reader sees whether things change. */
export function AssessmentPast({ past, context }: AssessmentPastProps) {
  if (past.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2>这个单位以前的评议</h2>
      <ul className="related">
        {past.map(({ id, data }) => (
          <li key={id}>
            <span className="soft small">
              <Day day={data.day} /> <DemoMark demo={data.demo} />
            </span>
            <a href={context.href(`/assessments/${id}/`)}>{data.title}</a>
            <ul>
              {data.results.map((one, index) => (
                <li key={index}>
                  {one.item}（{one.by}）：{resultWords(one)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AssessmentPastProps {
  readonly past: readonly Entry<"assessment">[];
  readonly context: ViewContext;
}
