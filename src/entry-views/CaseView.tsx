import { choiceWord } from "../domain/text/choice-word.ts";
import { reportersOf, whereItStands } from "../domain/cases/index.ts";
import { askHere } from "./parts/ask-here.tsx";
import { CaseBadges } from "./parts/Badge.tsx";
import { CaseFamily } from "./parts/CaseFamily.tsx";
import { CaseListLink } from "./parts/CaseListLink.tsx";
import { Day } from "./parts/Day.tsx";
import { DeadlineFact } from "./parts/DeadlineFact.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Gallery } from "./parts/Gallery.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { OutcomeAndVerdict } from "./parts/OutcomeAndVerdict.tsx";
import { Reopenings } from "./parts/Reopenings.tsx";
import { Sources } from "./parts/Sources.tsx";
import { Story } from "./parts/Story.tsx";
import { TierTrail } from "./parts/TierTrail.tsx";
import { WherePlaque } from "./parts/WherePlaque.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A case: where it stands, what became of it and what residents say, then the whole line of the matter. */
export function CaseView({ entry, context }: ViewProps<"case">) {
  const { data } = entry;
  const { content, today } = context;
  const reporters = reportersOf(entry, content);
  return (
    <article className="stack">
      <EntryHead kind="案件" id={entry.id} title={data.title} demo={data.demo}>
        <CaseBadges data={data} context={context} />
      </EntryHead>
      <WherePlaque where={whereItStands(entry, content, today)} context={context} />
      <OutcomeAndVerdict data={data} />
      <Reopenings data={data} />
      <div className="aside-right">
        <div className="stack">
          <section className="stack stack--tight">
            <h2>居民反映的事</h2>
            <p className="keep-lines measure">{data.summary}</p>
            {reporters > 1 && <p>共{reporters}人反映。</p>}
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
              ["有困难找谁", askHere(data.place, context)],
              ["类别", <CaseListLink filter="category" id={data.category} context={context} />],
              ["来源渠道", content.nameOf({ vocabulary: "channels" }, data.channel)],
              ["紧急程度", data.urgency === "urgent" && choiceWord("case", "urgency", data.urgency)],
              ["办理层级", <TierTrail data={data} />],
              ["责任单位", <EntryLink type="organisation" id={data.unit} context={context} />],
              ["办理时限", <DeadlineFact data={data} content={content} />],
              ["工作流程", <EntryLink type="workflow" id={data.workflow} context={context} />],
            ]}
          />
          <CaseFamily entry={entry} context={context} />
          <Sources sources={data.sources} />
        </div>
      </div>
      <SignOff entry={entry} context={context} />
    </article>
  );
}
