import { createElement } from "react";
import { isInUse, placesBelow } from "../domain/people/circles.ts";
import { whoToAsk } from "../domain/people/who-to-ask.ts";
import { placeName } from "../domain/text/place-name.ts";
import { Contact } from "./parts/Contact.tsx";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Facts } from "./parts/Facts.tsx";
import { PlaceLinks } from "./parts/PlaceLinks.tsx";
import { PlaceSheet } from "./parts/PlaceSheet.tsx";
import { Staffing } from "./parts/Staffing.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** Whom people of a place turn to; printed, it is one sheet in large type for the wall of the building. */
export function PlaceView({ entry, context }: ViewProps<"place">) {
  const { data, id } = entry;
  const { content, today } = context;
  const asked = whoToAsk(content, id, today);
  const around = asked.circles.filter((place) => place.id !== id);
  const inUse = isInUse(data, today);
  return (
    <article className="who stack">
      <div className="who__screen stack">
        <EntryHead
          kind={content.nameOf({ vocabulary: "placeKinds" }, data.kind)}
          title={`${placeName(content, id)}：有困难找谁`}
        />
        {inUse &&
          createElement("my-place", {
            class: "my-place no-print",
            "data-id": id,
            "data-name": placeName(content, id),
          })}
        {inUse && (
          <p className="no-print">
            <a href={context.href(`/near/${id}/`)}>这附近的案件和通知</a>
          </p>
        )}
        {!inUse && (
          <p className="plaque">
            {data.to !== undefined && data.to < today
              ? "这是以前的划分，现在不这样分了。"
              : "这个划分还没有开始。"}
          </p>
        )}
        <Facts
          facts={[
            ["归哪里管", around.length > 0 && <PlaceLinks places={around} context={context} />],
            ["户数", data.households !== undefined && `${data.households}户`],
            [
              "物业管理",
              data.management && content.nameOf({ vocabulary: "managementModes" }, data.management),
            ],
            ["起用", data.from && <Day day={data.from} />],
            ["用到", data.to && <Day day={data.to} />],
            ["划分说明", data.change],
          ]}
        />
        {inUse && (
          <>
            <Contacts title="先找这些岗位" entries={asked.roles} context={context} />
            <Contacts title="再找这些单位" entries={asked.organisations} context={context} />
            {asked.roles.length + asked.organisations.length === 0 && (
              <p className="empty">这里还没有登记联系人。请打页面底部的社区办公电话。</p>
            )}
            <Staffing staffing={asked.staffing.filter(({ place }) => place.id === id)} context={context} />
          </>
        )}
        <PlaceSection title="由这些地方组成" ids={data.parts ?? []} context={context} />
        <PlaceSection
          title="这里面的地方"
          ids={placesBelow(content, id).map((place) => place.id)}
          context={context}
        />
      </div>
      {inUse && <PlaceSheet entry={entry} asked={asked} context={context} />}
      <SignOff entry={entry} context={context} />
    </article>
  );
}

function Contacts({ title, entries, context }: ContactsProps) {
  if (entries.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2>{title}</h2>
      <ul className="ledger">
        {entries.map(({ id, type, data }) => (
          <Contact
            key={id}
            contact={{ ...data, address: `/${type === "role" ? "roles" : "organisations"}/${id}/` }}
            context={context}
          />
        ))}
      </ul>
    </section>
  );
}

function PlaceSection({ title, ids, context }: PlaceSectionProps) {
  const places = ids.flatMap((id) => context.content.find("place", id) ?? []);
  if (places.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2>{title}</h2>
      <PlaceLinks places={places} context={context} />
    </section>
  );
}

interface ContactsProps {
  readonly title: string;
  readonly entries: ReturnType<typeof whoToAsk>["roles"] | ReturnType<typeof whoToAsk>["organisations"];
  readonly context: ViewProps<"place">["context"];
}

interface PlaceSectionProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly context: ViewProps<"place">["context"];
}
