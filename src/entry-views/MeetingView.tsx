import type { MeetingData } from "../content-types/index.ts";
import { formatWeekday } from "../domain/calendar/format-day.ts";
import { relatedTo } from "../domain/related.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { placeName } from "../domain/text/place-name.ts";
import { AgendaItem } from "./parts/AgendaItem.tsx";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Gallery } from "./parts/Gallery.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { RelatedList } from "./parts/RelatedList.tsx";
import { Sources } from "./parts/Sources.tsx";
import type { ViewProps } from "./view-context.ts";

/** A meeting: announced before, minuted after; each point of the agenda with its votes and resolutions. */
export function MeetingView({ entry, context }: ViewProps<"meeting">) {
  const { data } = entry;
  const { content } = context;
  const related = relatedTo(content);
  const resolutions = related.resolutionsOfMeeting.get(entry.id) ?? [];
  const cases = related.casesOfMeeting.get(entry.id) ?? [];
  return (
    <article className="stack">
      <EntryHead
        kind={content.nameOf({ vocabulary: "meetingKinds" }, data.kind)}
        id={entry.id}
        title={data.title}
        demo={data.demo}
      >
        {data.state !== "held" && (
          <strong className="state">{choiceWord("meeting", "state", data.state)}</strong>
        )}
      </EntryHead>
      <div className="plaque">
        <p>
          <Day day={data.day} />（{formatWeekday(data.day)}）{timeWords(data)}，{data.venue}
        </p>
        {data.movedFrom && (
          <p className="plaque__clock">
            原定
            <Day day={data.movedFrom} />
            ，已改期
          </p>
        )}
      </div>
      <div className="aside-right">
        <div className="stack">
          <h2>议题</h2>
          <ol className="agenda">
            {data.agenda.map((item, index) => (
              <AgendaItem
                key={index}
                item={item}
                number={index + 1}
                resolutions={resolutions.filter((one) => one.data.agendaItem === index + 1)}
                context={context}
              />
            ))}
          </ol>
          {data.body && <Markdown text={data.body} context={context} />}
          {data.supervision && (
            <section className="stack stack--tight">
              <h2>监督委员会意见</h2>
              <p className="keep-lines">{data.supervision}</p>
            </section>
          )}
          <Gallery pictures={data.pictures} context={context} />
        </div>
        <div className="stack">
          <h2 className="visually-hidden">会议情况</h2>
          <Facts
            facts={[
              ["小区", data.place && placeName(content, data.place)],
              ["主持人", data.chair],
              ["记录人", data.recorder],
              ["参加方", data.parties?.join("、")],
              ["应到", data.expected !== undefined && `${data.expected}人`],
              ["实到", data.present !== undefined && `${data.present}人`],
              ["列席", data.observers !== undefined && `${data.observers}人`],
              ["公示", data.noticeFrom && data.noticeTo && noticeWords(data.noticeFrom, data.noticeTo)],
            ]}
          />
          <RelatedList
            title="会上提出的案件"
            context={context}
            links={cases.map(({ id }) => ({ type: "case" as const, id }))}
          />
          <Sources sources={data.sources} />
        </div>
      </div>
    </article>
  );
}

function timeWords(data: MeetingData): string {
  if (!data.start) return "";
  return data.end ? `${data.start}～${data.end}` : data.start;
}

function noticeWords(from: string, to: string) {
  return (
    <>
      <Day day={from} table />～<Day day={to} table />
    </>
  );
}
