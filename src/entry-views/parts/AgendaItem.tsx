import type { Entry, MeetingData, MeetingKindData } from "../../content-types/index.ts";
import { isRaisedAt } from "../../domain/cases/index.ts";
import { passingRuleOf, passingWords, unitWord } from "../../domain/meetings/index.ts";
import { choiceWord } from "../../domain/text/choice-word.ts";
import type { ViewContext } from "../view-context.ts";
import { RelatedList } from "./RelatedList.tsx";
import { Votes } from "./Votes.tsx";

/** One point of the agenda: what was put forward, said, proposed, voted and decided. */
export function AgendaItem({
  item,
  number,
  meeting,
  kind,
  resolutions,
  cases,
  isOpen,
  context,
}: AgendaItemProps) {
  const rule = kind && item.inFavour !== undefined ? passingRuleOf(item, kind) : undefined;
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
      <Votes item={item} meeting={meeting} kind={kind} />
      {item.recused !== undefined && item.recused > 0 && (
        <p className="soft small">
          {item.recused}
          {unitWord(kind?.unit)}回避，没有投票。
        </p>
      )}
      {item.result && (
        <p className={`agenda__result agenda__result--${item.result}`}>
          结果：<b>{choiceWord("meeting", "agenda.result", item.result)}</b>
          {item.method && (
            <span className="soft">（{choiceWord("meeting", "agenda.method", item.method)}）</span>
          )}
        </p>
      )}
      {kind && rule && (
        <p className="soft small">
          通过要求：{item.matter && `${item.matter}，`}
          {passingWords(rule, kind)}
        </p>
      )}
      {isOpen && <p className="soft small">通过了，谁负责、何时完成，还没有写成决议。</p>}
      <RelatedList
        title="由此形成的决议"
        context={context}
        links={resolutions.map(({ id }) => ({ type: "resolution" as const, id }))}
        level={4}
      />
      {CASES.map(([title, wanted]) => (
        <RelatedList
          key={title}
          title={title}
          context={context}
          links={cases
            .filter(({ data }) => isRaisedAt(data, meeting) === wanted)
            .map(({ id }) => ({ type: "case" as const, id }))}
          level={4}
        />
      ))}
    </li>
  );
}

const PARTS = [
  ["background", "背景"],
  ["discussion", "讨论要点"],
  ["proposal", "方案"],
] as const;

const CASES = [
  ["由此立案", true],
  ["商议的案件", false],
] as const;

interface AgendaItemProps {
  readonly item: MeetingData["agenda"][number];
  readonly number: number;
  readonly meeting: MeetingData;
  readonly kind: MeetingKindData | undefined;
  readonly resolutions: readonly Entry<"resolution">[];
  readonly cases: readonly Entry<"case">[];
  /** Passed, and nobody has written who carries it out. */
  readonly isOpen: boolean;
  readonly context: ViewContext;
}
