import type { MeetingData, MeetingKindData } from "../content-types/index.ts";
import { daysBetween } from "../domain/calendar/day.ts";
import { isRaisedAt } from "../domain/cases/index.ts";
import { unitWord } from "../domain/meetings/index.ts";
import { withoutResolution } from "../domain/meetings/without-resolution.ts";
import { relatedTo } from "../domain/related.ts";
import { placeName } from "../domain/text/place-name.ts";
import { AgendaItem } from "./parts/AgendaItem.tsx";
import { askHere } from "./parts/ask-here.tsx";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Gallery } from "./parts/Gallery.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { MeetingBadges } from "./parts/MeetingBadge.tsx";
import { MeetingWhen } from "./parts/MeetingWhen.tsx";
import { Minutes } from "./parts/Minutes.tsx";
import { RelatedList } from "./parts/RelatedList.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import { Sources } from "./parts/Sources.tsx";
import { Story } from "./parts/Story.tsx";
import type { ViewProps } from "./view-context.ts";

/** A meeting: announced before, minuted after; each point of the agenda with its votes and what came of it. */
export function MeetingView({ entry, context }: ViewProps<"meeting">) {
  const { data } = entry;
  const { content, today } = context;
  const related = relatedTo(content);
  const kind = content.find("meeting-kind", data.kind)?.data;
  const resolutions = related.resolutionsOfMeeting.get(entry.id) ?? [];
  const cases = related.casesOfMeeting.get(entry.id) ?? [];
  const open = withoutResolution(entry, content);
  return (
    <article className="stack">
      <EntryHead kind={kind?.name ?? data.kind} id={entry.id} title={data.title} demo={data.demo}>
        <MeetingBadges data={data} kind={kind} today={today} />
      </EntryHead>
      <MeetingWhen data={data} />
      <div className="aside-right">
        <div className="stack">
          <h2>议题</h2>
          <ol className="agenda">
            {data.agenda.map((item, index) => (
              <AgendaItem
                key={index}
                item={item}
                number={index + 1}
                meeting={data}
                kind={kind}
                resolutions={resolutions.filter((one) => one.data.agendaItem === index + 1)}
                cases={cases.filter((one) => one.data.agendaItem === index + 1)}
                isOpen={open.includes(index + 1)}
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
          <Minutes data={data} kind={kind} phone={content.find("site", "site")?.data.phone} today={today} />
          {resolutions.length + cases.length > 0 && (
            <section className="stack stack--tight">
              <h2>会上的事后来怎样</h2>
              <Story entry={entry} context={context} />
            </section>
          )}
          <Gallery pictures={data.pictures} context={context} />
        </div>
        <div className="stack">
          <h2 className="visually-hidden">会议情况</h2>
          <Facts
            facts={[
              ["会议类型", <EntryLink type="meeting-kind" id={data.kind} context={context} />],
              ["小区", data.place && placeName(content, data.place)],
              ["有困难找谁", askHere(data.place, context)],
              ["公告日期", data.announced && announcedFact(data, kind)],
              ["主持人", data.chair],
              ["记录人", data.recorder],
              ["参加方", data.parties?.join("、")],
              ["应到", countFact(data.expected, data.expectedArea, kind)],
              ["实到", countFact(data.present, data.presentArea, kind)],
              ["列席", data.observers !== undefined && `${data.observers}人`],
            ]}
          />
          {CASES.map(([title, isRaised]) => (
            <RelatedList
              key={title}
              title={title}
              context={context}
              links={cases
                .filter((one) => isRaisedAt(one.data, data) === isRaised)
                .map(({ id }) => ({ type: "case" as const, id }))}
            />
          ))}
          <Sources sources={data.sources} />
        </div>
      </div>
      <SignOff entry={entry} context={context} />
    </article>
  );
}

const CASES = [
  ["会上提出的案件", true],
  ["会上商议的案件", false],
] as const;

function countFact(heads: number | undefined, area: number | undefined, kind: MeetingKindData | undefined) {
  if (heads === undefined) return undefined;
  return `${heads}${unitWord(kind?.unit)}${area === undefined ? "" : `，${area}平方米`}`;
}

/** A meeting held after too short a notice is not hidden; the page says what the rule asks. */
function announcedFact({ announced, day, moves }: MeetingData, kind: MeetingKindData | undefined) {
  if (announced === undefined) return undefined;
  const days = daysBetween(announced, moves?.[0]?.from ?? day);
  const isShort = kind?.noticeDays !== undefined && days < kind.noticeDays;
  return (
    <>
      <Day day={announced} />
      （提前{days}天{isShort && `，少于要求的${kind.noticeDays}天`}）
    </>
  );
}
