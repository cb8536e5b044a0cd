import { relatedTo } from "../domain/related.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink, Phone } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { ServiceCounts } from "./parts/ServiceCounts.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** Something residents come to have done: what to bring and where to go first, then how often it was done. */
export function ServiceView({ entry, context }: ViewProps<"service">) {
  const { data } = entry;
  const tallies = relatedTo(context.content).talliesOfService.get(entry.id) ?? [];
  return (
    <article className="stack">
      <EntryHead
        kind={context.content.nameOf({ vocabulary: "serviceCategories" }, data.category)}
        title={data.name}
        demo={data.demo}
      >
        {data.proxy && <strong className="state">可以红色代办</strong>}
        <span className="word">{data.fee}</span>
      </EntryHead>
      <div className="plaque">
        <div>
          <p>
            到{data.where}，{data.hours}。
          </p>
          <p>多久办好：{data.duration}。</p>
        </div>
        {data.phone && <Phone number={data.phone} />}
      </div>
      <div className="halves">
        <section className="stack stack--tight">
          <h2>要带的材料</h2>
          {data.papers ? (
            <ul className="papers">
              {data.papers.map((paper) => (
                <li key={paper}>{paper}</li>
              ))}
            </ul>
          ) : (
            <p>不用带材料。</p>
          )}
        </section>
        {data.proxy && (
          <section className="stack stack--tight">
            <h2>请人代办</h2>
            <p className="keep-lines measure">
              {data.proxyHow ?? "走不动、不会办的，打办公电话或告诉楼长，社区帮着跑。"}
            </p>
          </section>
        )}
      </div>
      <Facts
        facts={[
          ["谁可以办", data.eligible],
          ["哪里办", <EntryLink type="organisation" id={data.unit} context={context} />],
          ["收费", data.fee],
          ["依据", data.basis],
          ["网上办理", data.online && <a href={context.href(data.online)}>{data.online}</a>],
          ["内容核实", data.verified && <Day day={data.verified} />],
        ]}
      />
      {data.body && <Markdown text={data.body} context={context} />}
      <ServiceCounts service={entry.id} tallies={tallies} context={context} />
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
