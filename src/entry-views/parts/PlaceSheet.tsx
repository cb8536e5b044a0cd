import type { Entry } from "../../content-types/index.ts";
import type { WhoToAsk } from "../../domain/people/who-to-ask.ts";
import { formatDay } from "../../domain/calendar/format-day.ts";
import { firstClauses } from "../../domain/text/first-clauses.ts";
import { placeName } from "../../domain/text/place-name.ts";
import type { ViewContext } from "../view-context.ts";

/** What fits on one sheet of A4 in large type. */
const MOST_ROWS = 9;
/** Characters of a duty that fit beside the telephone. */
const ONE_LINE = 22;

/** The sheet for the wall: shown only on paper. Nearest offices first, each with its telephone. */
export function PlaceSheet({ entry, asked, context }: PlaceSheetProps) {
  const site = context.content.settings("site");
  const rows = [...asked.roles, ...asked.organisations].filter(({ data }) => data.phone !== undefined);
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <section className="who-sheet only-print">
      <p className="who-sheet__place">{placeName(context.content, entry.id)}</p>
      <h2 className="who-sheet__title">有困难，找谁？</h2>
      <table className="who-sheet__table">
        <tbody>
          {shown.map(({ id, data }) => (
            <tr key={id}>
              <th scope="row">
                {data.name}
                <span>{firstClauses(data.duties, ONE_LINE)}</span>
              </th>
              <td>{data.phone}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {site.emergency && <p className="who-sheet__emergency">{site.emergency}</p>}
      <p className="who-sheet__foot">
        {site.host} {site.phone} · {formatDay(context.today)}印
        {rows.length > shown.length && `；另有 ${rows.length - shown.length} 个电话见网站“有困难找谁”`}
        {rows.some(({ data }) => data.demo) && "；演示数据，电话都是编的"}
      </p>
    </section>
  );
}

interface PlaceSheetProps {
  readonly entry: Entry<"place">;
  readonly asked: WhoToAsk;
  readonly context: ViewContext;
}
