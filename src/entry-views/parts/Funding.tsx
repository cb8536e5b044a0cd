import type { ResolutionData } from "../../content-types/index.ts";

/** Where the money comes from, in yuan to the fen, with the sum. */
export function Funding({ funding }: { readonly funding: ResolutionData["funding"] }) {
  if (!funding) return null;
  const sum = funding.reduce((total, one) => total + Math.round(one.amount * 100), 0) / 100;
  return (
    <section className="stack stack--tight">
      <h2>经费</h2>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="经费">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">来源</th>
              <th scope="col" className="table__number">
                金额（元）
              </th>
            </tr>
          </thead>
          <tbody>
            {funding.map((one, index) => (
              <tr key={index}>
                <td>{one.source}</td>
                <td className="table__number">{one.amount.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
          {funding.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">合计</th>
                <td className="table__number">{sum.toFixed(2)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </section>
  );
}
