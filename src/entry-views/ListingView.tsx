import { choiceWord } from "../domain/text/choice-word.ts";
import { placeName } from "../domain/text/place-name.ts";
import { relatedTo } from "../domain/related.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { ListingMatch } from "./parts/ListingMatch.tsx";
import { RelatedList } from "./parts/RelatedList.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A line of the three lists, with what it is matched with. */
export function ListingView({ entry, context }: ViewProps<"listing">) {
  const { data } = entry;
  const { content, today } = context;
  const related = relatedTo(content);
  const projects = data.kind === "project" ? [entry] : (related.projectsOfListing.get(entry.id) ?? []);
  const orders = related.ordersOfListing.get(entry.id) ?? [];
  const isOver = data.until !== undefined && data.until < today;
  return (
    <article className="stack">
      <EntryHead
        kind={choiceWord("listing", "kind", data.kind)}
        id={entry.id}
        title={data.title}
        demo={data.demo}
      >
        {isOver && <strong className="state">已到期</strong>}
      </EntryHead>
      <p className="keep-lines measure lede">{data.description}</p>
      <Facts
        facts={[
          ["服务类别", content.nameOf({ vocabulary: "serviceCategories" }, data.category)],
          [
            data.kind === "resource" ? "哪个单位的" : "谁来做",
            data.unit && <EntryLink type="organisation" id={data.unit} context={context} />,
          ],
          ["小区", data.place && placeName(content, data.place)],
          ["列入日期", <Day day={data.day} />],
          ["有效到", data.until && <Day day={data.until} />],
        ]}
      />
      <section className="stack stack--tight">
        <h2>需求和资源怎么对接</h2>
        {projects.length === 0 && (
          <p className="empty">
            {data.kind === "need"
              ? "还没有服务项目回应这项需求。能帮上忙的单位，请打页面底部的社区电话。"
              : "还没有服务项目用到这项资源。"}
          </p>
        )}
        {projects.map((project) => (
          <ListingMatch key={project.id} project={project} here={entry.id} context={context} />
        ))}
      </section>
      <RelatedList
        title="从这里来的点单"
        context={context}
        links={orders.map(({ id, data: order }) => ({ type: "order" as const, id, role: order.raised }))}
      />
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
