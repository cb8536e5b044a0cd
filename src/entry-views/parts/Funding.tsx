import type { ResolutionData } from "../../content-types/index.ts";
import { formatMoney, sumOfMoney } from "../../domain/text/format-money.ts";

/** Where the money comes from and how much of it is spent, in yuan to the fen, with the sums. */
export function Funding({ funding }: { readonly funding: ResolutionData["funding"] }) {
  if (!funding) return null;
  const spent = funding.flatMap((one) => one.spent ?? []);
  const budget = sumOfMoney(funding.map(({ amount }) => amount));
  const isOver = sumOfMoney(spent) > budget;
  return (
    <section className="stack stack--tight">
      <h2>经费</h2>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="经费">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">来源</th>
              <th scope="col" className="table__number">
                预算（元）
              </th>
              <th scope="col" className="table__number">
                已支出（元）
              </th>
            </tr>
          </thead>
          <tbody>
            {funding.map((one, index) => (
              <tr key={index}>
                <td>{one.source}</td>
                <td className="table__number">{formatMoney(one.amount)}</td>
                <td className="table__number">{spentWords(one.spent)}</td>
              </tr>
            ))}
          </tbody>
          {funding.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">合计</th>
                <td className="table__number">{formatMoney(budget)}</td>
                <td className="table__number">
                  {spentWords(spent.length > 0 ? sumOfMoney(spent) : undefined)}
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {isOver && (
        <p className="late">已支出超过预算{formatMoney(sumOfMoney([sumOfMoney(spent), -budget]))}元。</p>
      )}
    </section>
  );
}

function spentWords(spent: number | undefined): string {
  return spent === undefined ? "还没有支出" : formatMoney(spent);
}
