import { attendanceWords, passingWords, unitWord } from "../domain/meetings/index.ts";
import { relatedTo } from "../domain/related.ts";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Facts } from "./parts/Facts.tsx";
import { RelatedList } from "./parts/RelatedList.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A kind of meeting: who attends, when it counts, what passes, its steps, and the meetings held of it. */
export function MeetingKindView({ entry, context }: ViewProps<"meeting-kind">) {
  const { data } = entry;
  const meetings = [...(relatedTo(context.content).meetingsOfKind.get(entry.id) ?? [])].sort((a, b) =>
    a.data.day < b.data.day ? 1 : -1,
  );
  return (
    <article className="stack">
      <EntryHead kind="会议类型" title={data.name}>
        {data.isStatutory && <span className="word">法定会议</span>}
        <p className="lede keep-lines">{data.summary}</p>
      </EntryHead>
      {data.steps && (
        <>
          <h2>{data.steps.length}个步骤</h2>
          <ol className="pillars">
            {data.steps.map((step) => (
              <li key={step.name} className="pillars__step">
                <h3>{step.name}</h3>
                <p>{step.meaning}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>规则</h2>
      <Facts
        facts={[
          ["谁参加", data.attendees],
          ["多久一次", data.rhythm],
          ["人数按什么算", unitWord(data.unit)],
          ["提前公告", data.noticeDays !== undefined && `${data.noticeDays}天`],
          ["到会要求", attendanceWords(data)],
          [
            "通过要求",
            data.passing ? (
              <ul>
                {data.passing.map((rule) => (
                  <li key={rule.matter}>
                    {rule.matter}：{passingWords(rule, data)}
                  </li>
                ))}
              </ul>
            ) : (
              "不作表决，只通报、登记。"
            ),
          ],
          ["纪要公示", data.objectionDays !== undefined && `${data.objectionDays}天，从公布第二天起算`],
          ["有异议找谁", data.objectionTo],
          ["规则出处", data.source],
        ]}
      />
      <RelatedList
        title="最近的会"
        context={context}
        links={meetings
          .slice(0, MOST)
          .map(({ id, data: { day } }) => ({ type: "meeting" as const, id, role: day }))}
      />
      <SignOff entry={entry} context={context} />
    </article>
  );
}

const MOST = 10;
