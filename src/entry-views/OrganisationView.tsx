import type { OrganisationData } from "../content-types/index.ts";
import { formatDayRange } from "../domain/calendar/format-day.ts";
import { relatedTo } from "../domain/related.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink, Phone } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { PlaceLinks } from "./parts/PlaceLinks.tsx";
import { RelatedList } from "./parts/RelatedList.tsx";
import { Sources } from "./parts/Sources.tsx";
import { UnitPartnership } from "./parts/UnitPartnership.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A body that acts: what it sees to, how to reach it, what it is handling now. */
export function OrganisationView({ entry, context }: ViewProps<"organisation">) {
  const { data } = entry;
  const related = relatedTo(context.content);
  const open = related.openCasesOfUnit.get(entry.id) ?? [];
  const below = related.unitsBelow.get(entry.id) ?? [];
  const roles = related.rolesOfUnit.get(entry.id) ?? [];
  return (
    <article className="stack">
      <EntryHead
        kind={context.content.nameOf({ vocabulary: "organisationKinds" }, data.kind)}
        title={data.name}
        demo={data.demo}
      />
      <div className="plaque">
        <p className="keep-lines">{data.duties}</p>
      </div>
      <Facts
        facts={[
          ["办公电话", data.phone && <Phone number={data.phone} />],
          ["电话核实", data.verified && <Day day={data.verified} />],
          ["办公地点", data.address],
          ["办公时间", data.hours],
          [
            "届期",
            data.term && (
              <>
                {data.term.name && `${data.term.name}，`}
                {formatDayRange(data.term.from, data.term.to)}
                {data.term.to < context.today && "（已满）"}
              </>
            ),
          ],
          ["成员", data.term && membersText(data.term)],
          [
            "近亲属回避",
            data.term?.relatives && (
              <>
                已于
                <Day day={data.term.relatives} />
                核对
              </>
            ),
          ],
          ["党员中心户", data.partyHouseholds !== undefined && `${data.partyHouseholds}户`],
          ["到社区报到", data.reported && <Day day={data.reported} />],
          [
            "服务哪些地方",
            data.places && (
              <PlaceLinks
                places={data.places.flatMap((id) => context.content.find("place", id) ?? [])}
                context={context}
              />
            ),
          ],
          ["上级单位", data.parent && <EntryLink type="organisation" id={data.parent} context={context} />],
        ]}
      />
      {data.body && <Markdown text={data.body} context={context} />}
      <RelatedList
        title="下级单位"
        context={context}
        links={below.map(({ id }) => ({ type: "organisation" as const, id }))}
      />
      <RelatedList
        title="设的岗位"
        context={context}
        links={roles.map(({ id }) => ({ type: "role" as const, id }))}
      />
      <RelatedList
        title="正在办理的案件"
        context={context}
        links={open.slice(0, 20).map(({ id }) => ({ type: "case" as const, id, role: id }))}
      />
      <UnitPartnership id={entry.id} context={context} />
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}

/** How many, and how many of them are party members; counts only, never names. */
function membersText({ members, partyMembers }: NonNullable<OrganisationData["term"]>): string | undefined {
  if (members === undefined) return undefined;
  if (partyMembers === undefined || members === 0) return `${members}人`;
  return `${members}人，其中党员${partyMembers}人（${((partyMembers / members) * 100).toFixed(1)}%）`;
}
