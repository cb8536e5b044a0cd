import type { Entry } from "../../content-types/index.ts";
import type { ViewContext } from "../view-context.ts";
import { Day } from "./Day.tsx";
import { DemoMark } from "./Badge.tsx";

/** How often a service was done, by period, newest first; each row leads to the return it is from. */
export function ServiceCounts({ service, tallies, context }: ServiceCountsProps) {
  if (tallies.length === 0) return null;
  const newest = [...tallies].sort((a, b) => (a.data.day < b.data.day ? 1 : -1)).slice(0, MOST);
  return (
    <section className="stack stack--tight">
      <h2>办了多少件</h2>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="办了多少件">
        <table className="table">
          <caption>单位：件</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col" className="table__number">
                办理
              </th>
            </tr>
          </thead>
          <tbody>
            {newest.map(({ id, data }) => {
              const line = data.counts.find((one) => one.service === service);
              return (
                <tr key={id}>
                  <td>
                    <a href={context.href(`/tallies/${id}/`)}>
                      <span className="no-wrap">
                        <Day day={data.from} table />至
                      </span>
                      <span className="no-wrap">
                        <Day day={data.day} table />
                      </span>
                    </a>{" "}
                    <DemoMark demo={data.demo} />
                  </td>
                  <td className="table__number">{line?.handled}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A year of monthly returns. */
const MOST = 12;

interface ServiceCountsProps {
  readonly service: string;
  readonly tallies: readonly Entry<"tally">[];
  readonly context: ViewContext;
}
