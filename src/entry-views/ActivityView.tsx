import type { ActivityData } from "../content-types/index.ts";
import { formatDuration } from "../domain/calendar/format-duration.ts";
import { creditWords, placesLeft, serviceCredit } from "../domain/volunteers/service-credit.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { placeName } from "../domain/text/place-name.ts";
import { askHere } from "./parts/ask-here.tsx";
import { Day, DayOfWeek } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { EntryLinks } from "./parts/EntryLinks.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Gallery } from "./parts/Gallery.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A volunteer activity: the call before it, what was done and for how long after it. Nobody is named without consent. */
export function ActivityView({ entry, context }: ViewProps<"activity">) {
  const { data } = entry;
  const left = placesLeft(data);
  const credit = serviceCredit(data, context.today);
  return (
    <article className="stack">
      <EntryHead kind="志愿活动" id={entry.id} title={data.title} demo={data.demo}>
        <strong className="state">{choiceWord("activity", "state", data.state)}</strong>
      </EntryHead>
      <div className="plaque">
        <p>
          <DayOfWeek day={data.day} />
          {data.start}
          {data.end && `～${data.end}`}，{data.venue}
        </p>
        {left !== undefined && <p className="plaque__clock">{left > 0 ? `还缺 ${left} 人` : "已经招满"}</p>}
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
          ["有困难找谁", askHere(data.place, context)],
          ["志愿服务队", data.team && <EntryLink type="team" id={data.team} context={context} />],
          [
            "组织单位",
            data.organisers && <EntryLinks type="organisation" ids={data.organisers} context={context} />,
          ],
          [
            "招募",
            data.state === "planned" &&
              data.wanted !== undefined &&
              `要${data.wanted}人，已报名${data.signedUp ?? 0}人`,
          ],
          ["参加人数", data.headcount !== undefined && `${data.headcount}人`],
          ["服务总时长", data.serviceMinutes !== undefined && formatDuration(data.serviceMinutes)],
          ["时长公示", credit && <ServiceNotice data={data} words={creditWords[credit]} />],
          ["参加人", data.participants?.map(({ name }) => name).join("、")],
        ]}
      />
      {data.participants && <p className="soft small">写名字的，都有本人书面同意；其他参加人只计人数。</p>}
      {data.objections && (
        <section className="stack stack--tight">
          <h2>公示期间的异议</h2>
          <ul className="related">
            {data.objections.map((one, index) => (
              <li key={index}>
                <span className="soft small">
                  <Day day={one.day} />
                </span>
                <span className="keep-lines">{one.note}</span>
                {one.decided ? (
                  <span className="keep-lines">
                    <Day day={one.decided} />
                    处理完：{one.decision}
                  </span>
                ) : (
                  <b>还没有处理完，时长先不记入。</b>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.body && <Markdown text={data.body} context={context} />}
      <Gallery pictures={data.pictures} context={context} />
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}

/** From when to when the service time was shown, and whether it has been credited since. */
function ServiceNotice({ data, words }: { readonly data: ActivityData; readonly words: string }) {
  return (
    <>
      {data.noticeFrom && data.noticeTo && (
        <>
          <Day day={data.noticeFrom} />
          至
          <Day day={data.noticeTo} />；
        </>
      )}
      {words}
    </>
  );
}
