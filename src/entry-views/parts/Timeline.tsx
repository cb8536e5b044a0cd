import type { TimelineStep } from "../../domain/cases/index.ts";
import type { ViewContext } from "../view-context.ts";
import { Day } from "./Day.tsx";
import { EntryLink } from "./EntryLink.tsx";

/** The steps of a case, taken and still to come. */
export function Timeline({ steps, context }: TimelineProps) {
  return (
    <ol className="timeline">
      {steps.map((step, index) => (
        <li className={`timeline__step timeline__step--${step.state}`} key={index}>
          <h3>
            {step.name}
            {STATE_WORDS[step.state] && <span className="timeline__state">{STATE_WORDS[step.state]}</span>}
          </h3>
          <p className="timeline__who">
            {step.day && <Day day={step.day} />}
            {step.unit ? (
              <EntryLink type="organisation" id={step.unit} context={context} />
            ) : (
              !step.day && step.whoActs && <span>由{step.whoActs}来做</span>
            )}
          </p>
          <p className="keep-lines">{step.note ?? step.meaning}</p>
        </li>
      ))}
    </ol>
  );
}

const STATE_WORDS = { done: "", now: "现在", next: "下一步", later: "以后" } as const;

interface TimelineProps {
  readonly steps: readonly TimelineStep[];
  readonly context: ViewContext;
}
