import { noticePeriod } from "../domain/boards/public-honour.ts";
import { placeName } from "../domain/text/place-name.ts";
import { Badge } from "./parts/Badge.tsx";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { EntryLink } from "./parts/EntryLink.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Gallery } from "./parts/Gallery.tsx";
import { Markdown } from "./parts/Markdown.tsx";
import { Sources } from "./parts/Sources.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A good deed on the red board, framed as a citation. */
export function HonourView({ entry, context }: ViewProps<"honour">) {
  const { data } = entry;
  const { content } = context;
  const notice = noticePeriod(data, content);
  return (
    <article className="stack">
      <div className="citation stack">
        <EntryHead
          kind={content.nameOf({ vocabulary: "honourCategories" }, data.category)}
          id={entry.id}
          title={data.title}
          demo={data.demo}
        >
          <Badge kind="honour">红榜</Badge>
        </EntryHead>
        <p className="citation__who">{data.honoured}</p>
        <Markdown text={data.body} context={context} />
        <Facts
          facts={[
            ["上榜日期", <Day day={data.day} />],
            ["小区", placeName(content, data.place)],
            ["志愿服务队", data.team && <EntryLink type="team" id={data.team} context={context} />],
            [
              "公示",
              <>
                <Day day={notice.from} />
                至
                <Day day={notice.to} />
                {context.today <= notice.to ? "，公示中" : "，已期满"}
              </>,
            ],
          ]}
        />
      </div>
      {context.today <= notice.to && (
        <p>
          公示期内，有不同意见请<a href={context.href(`/objections/?about=${entry.id}`)}>提出异议</a>
          ；期满没有异议才算定下来。
        </p>
      )}
      <p className="soft small">写真名的，都有本人书面同意；本人随时可以要求撤下，请打页面底部的社区电话。</p>
      <Gallery pictures={data.pictures} context={context} />
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
