import { formatDay } from "../domain/calendar/format-day.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { Clock } from "./parts/Clock.tsx";
import { latestPercent, resolutionStatus } from "../domain/cases/resolution-progress.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Funding } from "./parts/Funding.tsx";
import { Progress } from "./parts/Progress.tsx";
import { RelatedList } from "./parts/RelatedList.tsx";
import { ResolutionBadge } from "./parts/MeetingBadge.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import { Sources } from "./parts/Sources.tsx";
import { Story } from "./parts/Story.tsx";
import type { ViewProps } from "./view-context.ts";

/** A resolution: what was decided, who sees to it by when with what money, and how far it is. */
export function ResolutionView({ entry, context }: ViewProps<"resolution">) {
  const { data } = entry;
  const { content, today } = context;
  const unit = content.nameOf({ entry: "organisation" }, data.unit);
  const status = resolutionStatus(data, today);
  const isLate = status === "overdue";
  return (
    <article className="stack">
      <EntryHead kind="决议" id={entry.id} title={data.title} demo={data.demo}>
        <ResolutionBadge status={status} />
      </EntryHead>
      <div className={isLate ? "plaque plaque--late" : "plaque"}>
        <p>
          {data.done
            ? `${formatDay(data.done)}完成。${data.evaluation ? `居民评价“${choiceWord("resolution", "evaluation", data.evaluation)}”。` : "还没有居民评价。"}`
            : `由${unit}（${data.role}）负责，${formatDay(data.due)}前完成。`}
        </p>
        {!data.done && <Clock due={data.due} context={context} />}
        <Progress percent={latestPercent(data)} isLate={isLate} />
      </div>
      <div className="aside-right">
        <div className="stack">
          <section className="stack stack--tight">
            <h2>决议内容</h2>
            <p className="keep-lines measure decision">{data.decision}</p>
          </section>
          <section className="stack stack--tight">
            <h2>落实进展</h2>
            {!data.progress && <p className="soft">责任单位还没有报告进展。</p>}
            <Story entry={entry} context={context} />
          </section>
          <Funding funding={data.funding} />
        </div>
        <div className="stack">
          <h2 className="visually-hidden">基本情况</h2>
          <Facts
            facts={[
              ["责任单位", <EntryLink type="organisation" id={data.unit} context={context} />],
              ["责任人", data.role],
              ["完成时限", <Day day={data.due} />],
              ["完成日期", data.done && <Day day={data.done} />],
              ["居民评价", data.evaluation && choiceWord("resolution", "evaluation", data.evaluation)],
              ["评价日期", data.evaluated && <Day day={data.evaluated} />],
              ["评价说明", data.evaluationNote],
            ]}
          />
          <RelatedList
            title="同一件事的来龙去脉"
            context={context}
            links={[
              { type: "meeting", id: data.meeting, role: `第${data.agendaItem}个议题定下的` },
              ...(data.case ? [{ type: "case" as const, id: data.case, role: "起因" }] : []),
            ]}
          />
          <Sources sources={data.sources} />
        </div>
      </div>
      <SignOff entry={entry} context={context} />
    </article>
  );
}
