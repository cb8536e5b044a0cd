import { isOnBoard } from "../domain/boards/exposure-term.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { placeName } from "../domain/text/place-name.ts";
import { Badge } from "./parts/Badge.tsx";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Facts } from "./parts/Facts.tsx";
import { Sources } from "./parts/Sources.tsx";
import type { ViewProps } from "./view-context.ts";

/** A behaviour at a public place. Outside its term only a note that it has been taken down, none of its text. */
export function ExposureView({ entry, context }: ViewProps<"exposure">) {
  const { data } = entry;
  const { content, today } = context;
  if (!isOnBoard(data, today)) {
    return (
      <article className="stack">
        <EntryHead kind="曝光台" id={entry.id} title={`${entry.id}不在榜上`} demo={data.demo} />
        <p>
          {today < data.published
            ? "这条还没有到上榜日期。"
            : "这条曝光已经整改或到期，已撤榜，内容不再公开。"}
        </p>
        <p>
          <a href={context.href("/exposures/")}>看现在榜上的内容</a>
        </p>
      </article>
    );
  }
  return (
    <article className="stack">
      <div className="slab stack">
        <EntryHead kind="曝光台" id={entry.id} title={data.title} demo={data.demo}>
          <Badge kind="exposure">{content.nameOf({ vocabulary: "exposureCategories" }, data.category)}</Badge>
        </EntryHead>
        <p className="keep-lines measure">{data.description}</p>
        <p>
          <b>处理：</b>
          {data.handling}
        </p>
      </div>
      <Facts
        facts={[
          ["地点", `${placeName(content, data.place)} ${data.location}`],
          [
            "时间",
            <>
              <Day day={data.day} />
              {data.partOfDay && choiceWord("exposure", "partOfDay", data.partOfDay)}
            </>,
          ],
          ["依据", data.rule],
          ["劝导日期", <Day day={data.warned} />],
          ["整改期限", <Day day={data.correctBy} />],
          ["整改完成", data.corrected ? <Day day={data.corrected} /> : "还没有"],
          ["撤榜日期", <Day day={data.expires} />],
        ]}
      />
      <p className="soft">
        对事不对人：这里只写行为，不写是谁。觉得写得不对，请打页面底部的社区电话，核实期间先撤下。
      </p>
      <Sources sources={data.sources} />
    </article>
  );
}
