import { exposureState, takenDown } from "../domain/boards/exposure-state.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { placeName } from "../domain/text/place-name.ts";
import { Badge } from "./parts/Badge.tsx";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Facts } from "./parts/Facts.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import { Sources } from "./parts/Sources.tsx";
import type { ViewProps } from "./view-context.ts";

/** A behaviour at a public place. Off the board only a note that says why, none of its text. */
export function ExposureView({ entry, context }: ViewProps<"exposure">) {
  const { data } = entry;
  const { content, today } = context;
  const state = exposureState(entry, content, today);
  if (state !== "shown") {
    return (
      <article className="stack">
        <EntryHead kind="曝光台" id={entry.id} title={`${entry.id}不在榜上`} demo={data.demo} />
        <p className="lede">{takenDown[state]}</p>
        <p>内容不再公开，只计入件数。</p>
        <p>
          <a href={context.href("/exposures/")}>看现在榜上的内容</a>
        </p>
      </article>
    );
  }
  return (
    <article className="stack" data-until={data.expires}>
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
          ["上榜日期", <Day day={data.published} />],
          ["撤榜日期", <Day day={data.expires} />],
        ]}
      />
      <p className="soft">
        对事不对人：这里只写行为，不写是谁。整改了就撤下，不等到撤榜日期。觉得写得不对，
        <a href={context.href(`/objections/?about=${entry.id}`)}>可以提出异议</a>，一登记就先撤下，再核实。
      </p>
      <Sources sources={data.sources} />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
