import { pageSection } from "../domain/text/page-section.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** Text that stays: a covenant, rules, help. */
export function PageView({ entry, context }: ViewProps<"page">) {
  const { data } = entry;
  const section = pageSection(entry.id);
  return (
    <article className="stack">
      <EntryHead kind={section.path === "/help/" ? section.name : "长期有效"} title={data.title}>
        <p className="lede">{data.summary}</p>
      </EntryHead>
      <Markdown text={data.body} context={context} />
      <p className="soft small">
        <Day day={data.updated} />
        修订
      </p>
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
