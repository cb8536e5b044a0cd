import { choiceWord } from "../domain/text/choice-word.ts";
import { EntryHead } from "./parts/EntryHead.tsx";
import { SignOff } from "./parts/SignOff.tsx";
import type { ViewProps } from "./view-context.ts";

/** A workflow as the row of pillars a case passes: each step, what is done, who does it. */
export function WorkflowView({ entry, context }: ViewProps<"workflow">) {
  const { data } = entry;
  return (
    <article className="stack">
      <EntryHead kind="工作流程" title={data.name}>
        <p className="lede keep-lines">{data.summary}</p>
      </EntryHead>
      <h2>{data.steps.length}个步骤</h2>
      <ol className="pillars">
        {data.steps.map((step) => (
          <li key={step.name} className={`pillars__step pillars__step--${step.stage}`}>
            <h3>{step.name}</h3>
            <p>{step.meaning}</p>
            <p className="soft small">
              {choiceWord("workflow", "steps.stage", step.stage)}阶段 · {step.whoActs}
              {step.repeatable && " · 可以有多次"}
              {step.skippable && " · 可以跳过"}
            </p>
          </li>
        ))}
      </ol>
      {data.origin && <p className="soft small">来历：{data.origin}</p>}
      <SignOff entry={entry} context={context} />
    </article>
  );
}
