import { Contact } from "./parts/Contact.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { PlaceLinks } from "./parts/PlaceLinks.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** An office: what it sees to, for whom, and its telephone. Who holds it is not written. */
export function RoleView({ entry, context }: ViewProps<"role">) {
  const { data } = entry;
  const { content } = context;
  const kind = content.item("roleKinds", data.kind);
  const places = data.places.flatMap((id) => content.find("place", id) ?? []);
  return (
    <article className="stack">
      <EntryHead kind={kind?.name ?? data.kind} title={data.name} demo={data.demo} />
      {kind?.note && <p className="lede">{kind.note}</p>}
      <ul className="ledger">
        <Contact contact={{ ...data, address: `/roles/${entry.id}/` }} context={context} level={2} />
      </ul>
      <Facts
        facts={[
          ["管哪些地方", <PlaceLinks key="places" places={places} context={context} />],
          ["现有", data.holders !== undefined && (data.holders === 0 ? "空缺" : `${data.holders}人`)],
          ["所属单位", data.unit && <EntryLink type="organisation" id={data.unit} context={context} />],
        ]}
      />
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
