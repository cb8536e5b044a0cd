import { choiceWord } from "../domain/text/choice-word.ts";
import { whereItStands } from "../domain/cases/index.ts";
import { CaseBadges } from "./parts/Badge.tsx";
import { CaseListLink } from "./parts/CaseListLink.tsx";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Gallery } from "./parts/Gallery.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { OutcomeAndVerdict } from "./parts/OutcomeAndVerdict.tsx";
import { RelatedList } from "./parts/RelatedList.tsx";
import { Sources } from "./parts/Sources.tsx";
import { Story } from "./parts/Story.tsx";
import { WherePlaque } from "./parts/WherePlaque.tsx";
import { relatedTo } from "../domain/related.ts";
import type { ViewProps } from "./view-context.ts";

/** A case: where it stands, what became of it and what residents say, then every step. */
export function CaseView({ entry, context }: ViewProps<"case">) {
  const { data } = entry;
  const { content, today } = context;
  const workflow = content.find("workflow", data.workflow)?.data;
  const unitName = content.nameOf({ entry: "organisation" }, data.unit);
  const resolutions = relatedTo(content).resolutionsOfCase.get(entry.id) ?? [];
  return (
    <article className="stack">
      <EntryHead kind="案件" id={entry.id} title={data.title} demo={data.demo}>
        <CaseBadges data={data} today={today} />
      </EntryHead>
      <WherePlaque where={whereItStands(data, workflow, unitName, today)} due={data.due} />
      <OutcomeAndVerdict data={data} />
      <div className="aside-right">
        <div className="stack">
          <section className="stack stack--tight">
            <h2>居民反映的事</h2>
            <p className="keep-lines measure">{data.summary}</p>
            {data.reports !== undefined && data.reports > 1 && <p>共{data.reports}人反映。</p>}
          </section>
          <section className="stack stack--tight">
            <h2>办理经过</h2>
            <Story entry={entry} context={context} />
          </section>
          {data.body && <Markdown text={data.body} context={context} />}
          <Gallery pictures={data.pictures} context={context} />
        </div>
        <div className="stack">
          <h2 className="visually-hidden">基本情况</h2>
          <Facts
            facts={[
              ["受理日期", <Day day={data.received} />],
              ["小区", <CaseListLink filter="place" id={data.place} context={context} />],
              ["位置", data.location],
              ["类别", <CaseListLink filter="category" id={data.category} context={context} />],
              ["来源渠道", content.nameOf({ vocabulary: "channels" }, data.channel)],
              ["紧急程度", data.urgency === "urgent" && choiceWord("case", "urgency", data.urgency)],
              ["办理层级", choiceWord("case", "tier", data.tier)],
              ["责任单位", <EntryLink type="organisation" id={data.unit} context={context} />],
              ["办理时限", data.due && <Day day={data.due} />],
              ["工作流程", <EntryLink type="workflow" id={data.workflow} context={context} />],
            ]}
          />
          <RelatedList
            title="同一件事的来龙去脉"
            context={context}
            links={[
              ...(data.meeting
                ? [{ type: "meeting" as const, id: data.meeting, role: "在这次议事上提出" }]
                : []),
              ...resolutions.map(({ id }) => ({ type: "resolution" as const, id, role: "形成的决议" })),
              ...(relatedTo(content).ordersOfCase.get(entry.id) ?? []).map(({ id }) => ({
                type: "order" as const,
                id,
                role: "由居民点单、单位接单来办",
              })),
            ]}
          />
          <Sources sources={data.sources} />
        </div>
      </div>
    </article>
  );
}
