import { orderStands, orderState, orderTurns } from "../domain/orders/order-turns.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { placeName } from "../domain/text/place-name.ts";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLinks } from "./parts/EntryLinks.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Gallery } from "./parts/Gallery.tsx";
import { RelatedList } from "./parts/RelatedList.tsx";
import { Sources } from "./parts/Sources.tsx";
import { OrderBadge } from "./parts/OrderBadge.tsx";
import { Turns } from "./parts/Turns.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** An order: raised by residents, placed by the community, taken by a partner unit, with the day of each turn. */
export function OrderView({ entry, context }: ViewProps<"order">) {
  const { data } = entry;
  const { content, today } = context;
  const state = orderState(data, today);
  return (
    <article className="stack">
      <EntryHead kind="居民点单" id={entry.id} title={data.title} demo={data.demo}>
        <OrderBadge state={state} />
      </EntryHead>
      <div className="plaque">
        <p>{orderStands(data, today)}</p>
        {data.done && (
          <p className="plaque__clock">
            {data.verdict ? `居民评价：${choiceWord("order", "verdict", data.verdict)}` : "居民还没有评价"}
          </p>
        )}
      </div>
      {data.stopped && data.reason && <p className="keep-lines measure">{data.reason}</p>}
      {data.verdictNote && <p className="keep-lines measure">居民说：{data.verdictNote}</p>}
      <div className="aside-right">
        <section className="stack stack--tight">
          <h2>点单、下单、接单</h2>
          <Turns turns={orderTurns(data, today)} />
        </section>
        <div className="stack">
          <h2 className="visually-hidden">基本情况</h2>
          <Facts
            facts={[
              ["服务类别", content.nameOf({ vocabulary: "serviceCategories" }, data.category)],
              ["小区", placeName(content, data.place)],
              [
                "接单单位",
                data.takenBy && <EntryLinks type="organisation" ids={data.takenBy} context={context} />,
              ],
            ]}
          />
          <RelatedList
            title="同一件事的来龙去脉"
            context={context}
            links={[
              ...(data.need ? [{ type: "listing" as const, id: data.need, role: "清单里的需求" }] : []),
              ...(data.project ? [{ type: "listing" as const, id: data.project, role: "服务项目" }] : []),
              ...(data.case ? [{ type: "case" as const, id: data.case, role: "对应案件" }] : []),
            ]}
          />
          <Sources sources={data.sources} />
        </div>
      </div>
      <Gallery pictures={data.pictures} context={context} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
