import { ownPast } from "../domain/assessments/own-past.ts";
import { AssessmentPast } from "./parts/AssessmentPast.tsx";
import { AssessmentResults } from "./parts/AssessmentResults.tsx";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** What those served say of an organisation and what it answers; beside it its own past, nobody else's. */
export function AssessmentView({ entry, context }: ViewProps<"assessment">) {
  const { data } = entry;
  const { content } = context;
  return (
    <article className="stack">
      <EntryHead
        kind={content.nameOf({ vocabulary: "assessmentKinds" }, data.kind)}
        id={entry.id}
        title={data.title}
        demo={data.demo}
      />
      <Facts
        facts={[
          ["评的单位", <EntryLink type="organisation" id={data.unit} context={context} />],
          ["评议日期", <Day day={data.day} />],
          [
            "评的时段",
            data.from && data.to && (
              <>
                <Day day={data.from} />
                至
                <Day day={data.to} />
              </>
            ),
          ],
        ]}
      />
      <section className="stack stack--tight">
        <h2>怎么评的</h2>
        <p className="keep-lines measure">{data.method}</p>
        <ul className="related">
          {data.evaluators.map(({ name, asked, answered }) => (
            <li key={name}>
              <b>{name}</b>
              <span className="soft">
                征求 {asked} 人，{answered} 人回答
              </span>
            </li>
          ))}
        </ul>
      </section>
      <AssessmentResults data={data} />
      <section className="verdict" aria-label="单位的答复">
        <div className="verdict__side">
          <h2>单位的答复</h2>
          {data.reply ? (
            <>
              {data.replyDay && (
                <p className="soft small">
                  <Day day={data.replyDay} />
                </p>
              )}
              <p className="keep-lines">{data.reply}</p>
            </>
          ) : (
            <p>单位还没有答复。</p>
          )}
        </div>
      </section>
      <AssessmentPast past={ownPast(entry, content)} context={context} />
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
