import { quietRun } from "../domain/months/quiet-run.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Facts } from "./parts/Facts.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import { Sources } from "./parts/Sources.tsx";
import type { ViewProps } from "./view-context.ts";

/** What a month counted of each thing, what counts as one, and the run of quiet months that it closed. */
export function MonthReturnView({ entry, context }: ViewProps<"month-return">) {
  const { data } = entry;
  const { content, href } = context;
  const kinds = content.find("vocabulary", "vocabulary")?.data.monthlyCounts ?? [];
  const run = quietRun(content, data.day);
  const first = run.at(-1);
  return (
    <article className="stack">
      <EntryHead kind="平安月报" id={entry.id} title={data.title} demo={data.demo} />
      {first && (
        <div className="plaque">
          <p>
            从<Day day={first.data.from} />到<Day day={data.day} />
            ，连续{run.length}个月各样都是 0 件。
          </p>
        </div>
      )}
      <Facts
        facts={[
          [
            "日期",
            <>
              <Day day={data.from} />至<Day day={data.day} />
            </>,
          ],
          ["各月连起来看", <a href={href("/figures/quiet-months/")}>连续平安月数</a>],
        ]}
      />
      <div className="scroll-x" tabIndex={0} role="group" aria-label="各样的件数">
        <table className="table">
          <caption>单位：件</caption>
          <thead>
            <tr>
              <th scope="col">数什么</th>
              <th scope="col" className="table__number">
                件数
              </th>
              <th scope="col">谁数的</th>
              <th scope="col">怎样算一件</th>
            </tr>
          </thead>
          <tbody>
            {data.counts.map((one) => (
              <tr key={one.what}>
                <td>{content.nameOf({ vocabulary: "monthlyCounts" }, one.what)}</td>
                <td className="table__number">{one.number}</td>
                <td>{one.source}</td>
                <td>{kinds.find(({ id }) => id === one.what)?.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
