import { figurePath, figures } from "../domain/figures/index.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Facts } from "./parts/Facts.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** When which numbers will be published: the day, every day it was before and why, and the numbers. */
export function ReleaseView({ entry, context }: ViewProps<"release">) {
  const { data } = entry;
  const isCancelled = data.state === "cancelled";
  return (
    <article className="stack">
      <EntryHead kind="统计发布预告" id={entry.id} title={data.title} demo={data.demo}>
        <strong className="state">{choiceWord("release", "state", data.state)}</strong>
      </EntryHead>
      <Facts
        facts={[
          [
            isCancelled ? "原定日期" : "发布日期",
            <>
              <Day day={data.day} />
              {isCancelled ? "，不再发布" : data.start && ` ${data.start}`}
            </>,
          ],
          [
            "改过期",
            data.moved && (
              <ul className="plain-list">
                {data.moved.map(({ from, reason }) => (
                  <li key={from}>
                    原定
                    <del>
                      <Day day={from} />
                    </del>
                    。{reason}
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            "包括的数字",
            data.figures && (
              <ul className="plain-list">
                {data.figures.map((id) => (
                  <li key={id}>
                    <a href={context.href(figurePath(id))}>
                      {figures.find((figure) => figure.id === id)?.name ?? id}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            "签名标签",
            data.tag && (
              <>
                <code>{data.tag}</code>，<a href={context.href("/data/#again")}>怎么核对</a>
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
