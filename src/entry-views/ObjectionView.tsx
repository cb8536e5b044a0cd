import { isDecided, objectionDue, objectionStatus } from "../domain/boards/objections.ts";
import { choiceWord } from "../domain/text/choice-word.ts";
import { Day } from "./parts/Day.tsx";
import { EntryHead } from "./parts/EntryHead.tsx";
import { Facts } from "./parts/Facts.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** Somebody objected to what is published, and what came of it; never who. */
export function ObjectionView({ entry, context }: ViewProps<"objection">) {
  const { data } = entry;
  const { content, today } = context;
  const isOver = isDecided(data, today);
  const due = objectionDue(data, content);
  return (
    <article className="stack">
      <EntryHead kind="异议" id={entry.id} title={data.title} demo={data.demo}>
        <strong className="state">{objectionWords[objectionStatus(data, content, today)]}</strong>
      </EntryHead>
      <p className="keep-lines measure">{data.summary}</p>
      {isOver && data.outcome && (
        <div className="sheet stack">
          <p>
            <b>结果：{choiceWord("objection", "outcome", data.outcome)}</b>
          </p>
          <p className="keep-lines">{data.answer}</p>
        </div>
      )}
      <Facts
        facts={[
          ["对什么", `${choiceWord("objection", "kind", data.kind)}（${data.about}）`],
          ["收到日期", <Day day={data.received} />],
          ["答复期限", due && <Day day={due} />],
          ["答复日期", isOver && data.decided && <Day day={data.decided} />],
        ]}
      />
      <p className="soft">提出异议的人是谁，只有社区知道，不公布。</p>
      <SignOff entry={entry} context={context} />
    </article>
  );
}

/** Where an objection stands, for people. */
export const objectionWords = { decided: "已答复", open: "核实中", late: "超期未答复" } as const;
