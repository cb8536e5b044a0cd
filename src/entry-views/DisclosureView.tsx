import type { DisclosureData } from "../content-types/index.ts";
import { keyOf, obligationsOf } from "../domain/disclosure/index.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink, Phone } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { ObligationState } from "./parts/ObligationState.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A publication under the catalogue: what it is about, whether it came in time, who reviewed it, and whom to tell. */
export function DisclosureView({ entry, context }: ViewProps<"disclosure">) {
  const { data, id } = entry;
  const duty = context.content.find("duty", data.duty);
  const about =
    duty &&
    obligationsOf(duty, context.content, context.today).find(
      ({ key }) => key === (keyOf(data) ?? "standing"),
    );
  return (
    <article className="stack">
      <EntryHead kind="居务公开" id={id} title={data.title} demo={data.demo}>
        {about && <ObligationState state={about.state} />}
      </EntryHead>
      <Facts
        facts={[
          ["公开事项", <EntryLink key="duty" type="duty" id={data.duty} context={context} />],
          ["法定事项", duty && context.content.nameOf({ vocabulary: "statutoryItems" }, duty.data.item)],
          [
            "哪一期",
            data.meeting ? <EntryLink type="meeting" id={data.meeting} context={context} /> : about?.name,
          ],
          ["公开日期", <Day key="day" day={data.day} />],
          ["公开期限", about?.due && <Day day={about.due} />],
          ["公示到", data.until && <Day day={data.until} />],
          ["公开主体", <EntryLink key="unit" type="organisation" id={data.unit} context={context} />],
          ["审查", <EntryLink key="reviewer" type="organisation" id={data.reviewer} context={context} />],
          ["审查日期", <Day key="reviewed" day={data.reviewed} />],
        ]}
      />
      <Markdown text={data.body} context={context} />
      {data.money && <MoneyRows rows={data.money} />}
      {data.opinion && (
        <section className="plaque">
          <h2>居务监督委员会的审查意见</h2>
          <p className="keep-lines">{data.opinion}</p>
        </section>
      )}
      {data.attachments && (
        <section className="stack stack--tight">
          <h2>附件</h2>
          <ul className="related">
            {data.attachments.map(({ name, address }) => (
              <li key={address}>
                <a href={context.href(address)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {duty && (
        <section className="stack stack--tight">
          <h2>数字不对、有疑问</h2>
          <p>{duty.data.objections}</p>
          {duty.data.phone && <Phone number={duty.data.phone} />}
        </section>
      )}
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}

/** Income and expense row by row, with sums; amounts in yuan. */
function MoneyRows({ rows }: { readonly rows: NonNullable<DisclosureData["money"]> }) {
  const sum = (kind: string) =>
    rows.reduce((total, row) => total + (row.kind === kind ? Math.round(row.amount * 100) : 0), 0) / 100;
  return (
    <section className="stack stack--tight">
      <h2>收支明细</h2>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="收支明细">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">收或支</th>
              <th scope="col" className="table__number">
                金额（元）
              </th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{row.what}</th>
                <td>{choiceWord("disclosure", "money.kind", row.kind)}</td>
                <td className="table__number">{row.amount.toFixed(2)}</td>
                <td>{row.note}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {(["income", "expense"] as const).map((kind) => (
              <tr key={kind}>
                <th scope="row">合计</th>
                <td>{choiceWord("disclosure", "money.kind", kind)}</td>
                <td className="table__number">{sum(kind).toFixed(2)}</td>
                <td />
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </section>
  );
}
