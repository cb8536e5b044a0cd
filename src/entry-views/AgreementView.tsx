import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Gallery } from "./parts/Gallery.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** An agreement set like the paper: who with whom, what, for how long; its lists below. */
export function AgreementView({ entry, context }: ViewProps<"agreement">) {
  const { data } = entry;
  const isOver = data.until !== undefined && data.until < context.today;
  return (
    <article className="stack">
      <EntryHead kind="共建协议" id={entry.id} title={data.title} demo={data.demo}>
        <strong className="state">{isOver ? "已到期" : "有效期内"}</strong>
      </EntryHead>
      <div className="sheet stack">
        <ul className="parties" aria-label="签约各方">
          {data.parties.map((id) => (
            <li key={id}>
              <EntryLink type="organisation" id={id} context={context} />
            </li>
          ))}
        </ul>
        <p className="keep-lines measure">{data.summary}</p>
        {data.body && <Markdown text={data.body} context={context} />}
        <p className="sheet__sign">
          <Day day={data.day} />
          签订
          <br />
          {data.until ? (
            <>
              有效到
              <Day day={data.until} />
            </>
          ) : (
            "长期有效"
          )}
        </p>
      </div>
      {data.lists && (
        <section className="stack stack--tight">
          <h2>所附清单</h2>
          <div className="halves">
            {data.lists.map((one) => (
              <div className="card" key={one.name}>
                <h3>{one.name}</h3>
                <ul>
                  {one.items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </section>
      )}
      <Gallery pictures={data.pictures} context={context} />
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
