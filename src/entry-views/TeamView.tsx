import { relatedTo } from "../domain/related.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { RelatedList } from "./parts/RelatedList.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A volunteer team: what it does, how many belong to it, what it did lately. */
export function TeamView({ entry, context }: ViewProps<"team">) {
  const { data } = entry;
  const activities = relatedTo(context.content).activitiesOfTeam.get(entry.id) ?? [];
  const latest = [...activities].sort((a, b) => (a.data.day < b.data.day ? 1 : -1)).slice(0, 10);
  return (
    <article className="stack">
      <EntryHead kind="志愿队伍" title={data.name} demo={data.demo}>
        {data.services.map((service) => (
          <span className="word" key={service}>
            {service}
          </span>
        ))}
      </EntryHead>
      <Facts
        facts={[
          ["队员人数", data.members !== undefined && `${data.members}人`],
          ["成立日期", data.founded && <Day day={data.founded} />],
          [
            "所属单位",
            data.organisation && <EntryLink type="organisation" id={data.organisation} context={context} />,
          ],
        ]}
      />
      {data.body && <Markdown text={data.body} context={context} />}
      <RelatedList
        title="最近的活动"
        context={context}
        links={latest.map(({ id, data: activity }) => ({
          type: "activity" as const,
          id,
          role: activity.day,
        }))}
      />
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
