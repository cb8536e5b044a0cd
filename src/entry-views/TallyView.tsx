import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A return of services done in a period: numbers only, nobody's name. */
export function TallyView({ entry, context }: ViewProps<"tally">) {
  const { data } = entry;
  const sum = data.counts.reduce((total, { handled }) => total + handled, 0);
  return (
    <article className="stack">
      <EntryHead kind="代办件数" id={entry.id} title={data.title} demo={data.demo} />
      <Facts
        facts={[
          [
            "日期",
            <>
              <Day day={data.from} />
              至
              <Day day={data.day} />
            </>,
          ],
          ["哪里办的", data.unit && <EntryLink type="organisation" id={data.unit} context={context} />],
        ]}
      />
      <div className="scroll-x" tabIndex={0} role="group" aria-label="各项服务的件数">
        <table className="table">
          <caption>单位：件</caption>
          <thead>
            <tr>
              <th scope="col">服务</th>
              <th scope="col" className="table__number">
                办理
              </th>
            </tr>
          </thead>
          <tbody>
            {data.counts.map((one) => (
              <tr key={one.service}>
                <td>
                  <EntryLink type="service" id={one.service} context={context} />
                </td>
                <td className="table__number">{one.handled}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <td className="table__number">{sum}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="soft small">
        各张表相加，就是<a href={context.href("/figures/services-handled/")}>服务办件数</a>
        。其中代办的只按月合计，见
        <a href={context.href("/figures/services-by-proxy/")}>红色代办件数</a>
        ：请人代办的多是走不动的老人和困难居民，件数太小容易认出是谁，所以单张表不公布。
      </p>
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
