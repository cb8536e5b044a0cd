import { placeName } from "../domain/text/place-name.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A notice, set like a sheet on the board: text, then who issued it and when. */
export function NoticeView({ entry, context }: ViewProps<"notice">) {
  const { data } = entry;
  const isOver = data.until !== undefined && data.until < context.today;
  return (
    <article className="stack">
      <EntryHead kind="通知公告" id={entry.id} title={data.title} demo={data.demo}>
        {isOver && <strong className="state">已过有效期</strong>}
      </EntryHead>
      {data.place && <p>这件事只和{placeName(context.content, data.place)}有关。</p>}
      <div className="sheet stack">
        <Markdown text={data.body} context={context} />
        <p className="sheet__sign">
          {data.unit && (
            <>
              <EntryLink type="organisation" id={data.unit} context={context} />
              <br />
            </>
          )}
          <Day day={data.day} />
        </p>
      </div>
      {data.until && (
        <p className="soft">
          有效到
          <Day day={data.until} />
        </p>
      )}
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
