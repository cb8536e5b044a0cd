import type { Entry, MeetingData } from "../../content-types/index.ts";
import { choiceWord } from "../../domain/text/choice-word.ts";
import type { ViewContext } from "../view-context.ts";
import { RelatedList } from "./RelatedList.tsx";
import { Votes } from "./Votes.tsx";

/** One point of the agenda: what was put forward, said, proposed, voted and decided. */
export function AgendaItem({ item, number, resolutions, context }: AgendaItemProps) {
  return (
    <li className="agenda__item stack stack--tight">
      <h3>
        <span className="agenda__number digits">议题{number}</span>
        {item.title}
      </h3>
      {item.raisedBy && <p className="soft">{item.raisedBy}提出</p>}
      {PARTS.map(([key, name]) =>
        item[key] ? (
          <div key={key}>
            <h4>{name}</h4>
            <p className="keep-lines">{item[key]}</p>
          </div>
        ) : null,
      )}
      <Votes item={item} />
      {item.result && (
        <p className={`agenda__result agenda__result--${item.result}`}>
          结果：<b>{choiceWord("meeting", "agenda.result", item.result)}</b>
          {item.method && (
            <span className="soft">（{choiceWord("meeting", "agenda.method", item.method)}）</span>
          )}
        </p>
      )}
      <RelatedList
        title="由此形成的决议"
        context={context}
        links={resolutions.map(({ id }) => ({ type: "resolution" as const, id }))}
        level={4}
      />
    </li>
  );
}

const PARTS = [
  ["background", "背景"],
  ["discussion", "讨论要点"],
  ["proposal", "方案"],
] as const;

interface AgendaItemProps {
  readonly item: MeetingData["agenda"][number];
  readonly number: number;
  readonly resolutions: readonly Entry<"resolution">[];
  readonly context: ViewContext;
}
