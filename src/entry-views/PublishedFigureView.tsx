import { choiceWord } from "../domain/text/choice-word.ts";
import { evaluatedChecks } from "../domain/quantities/evaluated-checks.ts";
import { verdicts } from "../domain/quantities/checks/result.ts";
import { readingWords } from "../domain/quantities/readings.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Facts } from "./parts/Facts.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A number as somebody published it, how it may be read, where it stood, and what checking it found. */
export function PublishedFigureView({ entry, context }: ViewProps<"published-figure">) {
  const { data } = entry;
  const { title, medium, day, address } = data.source;
  const checks = evaluatedChecks(context.content).filter(({ figures }) => figures.includes(entry.id));
  return (
    <article className="stack">
      <EntryHead kind="报道里的数字" id={entry.id} title={data.title} demo={data.demo} />
      <p className="figure-written">{data.written.join(" → ")}</p>
      <p className="soft">
        这是别处登过的数，照原样抄录，不是本站统计的。本站自己数的在
        <a href={context.href("/figures/")}>全部数字</a>。
      </p>
      <Facts
        facts={[
          ["怎么读", readingWords(data)],
          ["哪一种数", choiceWord("published-figure", "kind", data.kind)],
          ["范围", data.scope],
          ["统计期", data.period ?? "原文没有写"],
          [
            "登在哪里",
            <>
              {address ? (
                <a href={address.startsWith("/") ? context.href(address) : address} rel="noopener">
                  {title}
                </a>
              ) : (
                title
              )}
              {medium && `，${medium}`}
              {day && (
                <>
                  ，<Day day={day} />
                </>
              )}
            </>,
          ],
          ["备注", data.note],
          ["社区的说明", data.explanation],
        ]}
      />
      {checks.length > 0 && (
        <section className="stack stack--tight">
          <h2>和别的数核对</h2>
          <ul className="related">
            {checks.map(({ entry: check, finding }) => (
              <li key={check.id}>
                <a href={context.href(`/mismatches/#${check.id}`)}>{check.data.title}</a>
                <b>{verdicts[finding.verdict]}</b>
                <span className="soft small">{finding.explanation}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SignOff entry={entry} context={context} />
    </article>
  );
}
