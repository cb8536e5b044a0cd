import { formatDuration } from "../domain/calendar/format-duration.ts";
import { formatWeekday } from "../domain/calendar/format-day.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { placeName } from "../domain/text/place-name.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Gallery } from "./parts/Gallery.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { Sources } from "./parts/Sources.tsx";
import type { ViewProps } from "./view-context.ts";

/** A volunteer activity: the call before it, what was done and for how long after it. Nobody is listed. */
export function ActivityView({ entry, context }: ViewProps<"activity">) {
  const { data } = entry;
  return (
    <article className="stack">
      <EntryHead kind="志愿活动" id={entry.id} title={data.title} demo={data.demo}>
        <strong className="state">{choiceWord("activity", "state", data.state)}</strong>
      </EntryHead>
      <div className="plaque">
        <p>
          <Day day={data.day} />（{formatWeekday(data.day)}）{data.start}
          {data.end && `～${data.end}`}，{data.venue}
        </p>
      </div>
      {data.state === "planned" && data.call && (
        <section className="stack stack--tight">
          <h2>招募说明</h2>
          <p className="keep-lines measure">{data.call}</p>
        </section>
      )}
      <Facts
        facts={[
          ["小区", data.place && placeName(context.content, data.place)],
          ["志愿服务队", data.team && <EntryLink type="team" id={data.team} context={context} />],
          [
            "组织单位",
            data.organisers?.map((id, index) => (
              <span key={id}>
                {index > 0 && "、"}
                <EntryLink type="organisation" id={id} context={context} />
              </span>
            )),
          ],
          ["参加人数", data.headcount !== undefined && `${data.headcount}人`],
          ["服务总时长", data.serviceMinutes !== undefined && formatDuration(data.serviceMinutes)],
        ]}
      />
      {data.body && <Markdown text={data.body} context={context} />}
      <Gallery pictures={data.pictures} context={context} />
      <Sources sources={data.sources} />
    </article>
  );
}
