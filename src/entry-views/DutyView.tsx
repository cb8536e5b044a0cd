import { obligationsOf, ruleWords, type Obligation } from "../domain/disclosure/index.ts";
import { DemoMark } from "./parts/Badge.tsx";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink, Phone } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { ObligationState } from "./parts/ObligationState.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewContext, ViewProps } from "./view-context.ts";

/** A row of the disclosure catalogue with all its columns, and what became of every time it was due. */
export function DutyView({ entry, context }: ViewProps<"duty">) {
  const { data } = entry;
  const obligations = obligationsOf(entry, context.content, context.today).reduce<Obligation[]>(
    (newestFirst, one) => [one, ...newestFirst],
    [],
  );
  return (
    <article className="stack">
      <EntryHead
        kind={context.content.nameOf({ vocabulary: "statutoryItems" }, data.item)}
        title={data.name}
      />
      <div className="plaque">
        <p className="keep-lines">{data.content}</p>
      </div>
      <Facts
        facts={[
          ["公开时限", ruleWords(data)],
          ["公示不少于", `${data.kept}天`],
          ["公开依据", data.basis],
          [
            "公开主体",
            <EntryLink key="publisher" type="organisation" id={data.publisher} context={context} />,
          ],
          ["公开对象", data.audience],
          ["公开渠道", data.channel],
          ["负责岗位", data.responsible],
          ["有异议找谁", data.objections],
          ["异议电话", data.phone && <Phone number={data.phone} />],
          ["从哪天起", <Day key="since" day={data.since} />],
          ["到哪天止", data.until && <Day day={data.until} />],
          ["还能在这里看", data.seeAlso && <a href={context.href(data.seeAlso)}>{data.seeAlso}</a>],
        ]}
      />
      <section className="stack stack--tight">
        <h2>每一期公开了没有</h2>
        {obligations.length === 0 ? (
          <p className="empty">还没有到要公开的时候。</p>
        ) : (
          <ul className="ledger">
            {obligations.map((one) => (
              <ObligationRow key={one.key} one={one} context={context} />
            ))}
          </ul>
        )}
      </section>
      <SignOff entry={entry} context={context} />
    </article>
  );
}

function ObligationRow({ one, context }: { readonly one: Obligation; readonly context: ViewContext }) {
  const { name, due, missingYear, publication, state } = one;
  return (
    <li className="ledger__row">
      <h3 className="ledger__title">
        {publication ? <a href={context.href(`/disclosure/${publication.id}/`)}>{name}</a> : name}
      </h3>
      <p className="ledger__meta">
        <ObligationState state={state} />
        {due && (
          <span>
            期限 <Day day={due} table />
          </span>
        )}
        {missingYear && <span>节假日表里没有{missingYear}年</span>}
        {publication && (
          <span>
            公开 <Day day={publication.data.day} table />
          </span>
        )}
        {publication && <DemoMark demo={publication.data.demo} />}
      </p>
    </li>
  );
}
