import { formatDay } from "../domain/calendar/format-day.ts";
import { figurePath } from "../domain/figures/index.ts";
import { citedFigure } from "../domain/press/press.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Facts } from "./parts/Facts.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A report that used a number of this site, beside the same number counted again from today's records. */
export function PressView({ entry, context }: ViewProps<"press">) {
  const { data } = entry;
  const cited = citedFigure(entry, context.content);
  return (
    <article className="stack">
      <EntryHead kind="媒体引用" id={entry.id} title={data.title} demo={data.demo} />
      <Facts
        facts={[
          ["媒体", data.medium],
          ["刊出", <Day day={data.day} />],
          [
            "原文",
            data.address && (
              <a href={data.address} rel="noopener">
                看报道
              </a>
            ),
          ],
          [
            "引用的数字",
            cited ? <a href={context.href(figurePath(cited.figure.id))}>{cited.figure.name}</a> : data.figure,
          ],
          ["报道里写的", data.value],
          [
            "现在再数一遍",
            cited && (
              <>
                按同一口径，用现在的记录数到{formatDay(data.asOf)}：
                <a href={context.href(figurePath(cited.figure.id))}>{cited.now}</a>。
                {cited.agrees === true && "和报道一致。"}
                {cited.agrees === false && (
                  <>
                    <strong>和报道不一致</strong>，原因见<a href={context.href("/revisions/")}>更正记录</a>。
                  </>
                )}
                {cited.agrees === undefined && "报道里的说法不能直接比较。"}
              </>
            ),
          ],
          ["说明", data.note],
        ]}
      />
      <SignOff entry={entry} context={context} />
    </article>
  );
}
