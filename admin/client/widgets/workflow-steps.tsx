import ListWidget from "decap-cms-widget-list";
import { fromJS } from "immutable";
import { useEffect, useRef } from "react";
import {
  nextSteps,
  stepFaults,
  type PlannedStep,
  type TakenStep,
} from "../../../src/domain/workflow/step-faults.ts";
import { localDay } from "./day.tsx";
import { useFormData } from "./form-data.ts";
import { useReference } from "./use-reference.ts";

/** The steps that a case has taken, with a button for each that its workflow allows next. */
export class WorkflowStepsControl extends ListWidget.controlComponent {
  override render() {
    return (
      <>
        {super.render()}
        <NextSteps onAdd={(step) => this.addItem(fromJS(step))} />
      </>
    );
  }
}

function NextSteps({ onAdd }: { onAdd: (step: Record<string, unknown>) => void }) {
  const content = useReference();
  const data = useFormData().toJS() as Draft;
  const line = useRef<HTMLDivElement>(null);
  const isAdding = useRef(false);
  const count = data.steps?.length ?? 0;
  // The button that was pressed is gone; who works by keyboard goes on from the next one.
  useEffect(() => {
    if (isAdding.current) (line.current?.querySelector("button") ?? line.current)?.focus();
    isAdding.current = false;
  }, [count]);
  const workflow = content?.find("workflow", data.workflow ?? "");
  if (!content) return <p className="form-note">正在读取工作流程…</p>;
  if (!workflow) return <p className="form-note">先在上面选好“工作流程”，这里才能加步骤。</p>;
  const { steps } = workflow.data;
  const taken = (data.steps ?? []).filter((one): one is TakenStep => Boolean(one.step && one.day));
  const reopened = (data.reopenings ?? []).flatMap(({ day }) => (day ? [day] : []));
  const next = nextSteps(steps, taken, reopened);
  return (
    <div className="next-steps" ref={line} tabIndex={-1}>
      {next.length > 0 && <span>下一步，点一下就加上（日期填今天）：</span>}
      {next.map((step) => (
        <button
          key={step.name}
          type="button"
          onClick={() => ((isAdding.current = true), onAdd(newStep(step, data)))}
        >
          ＋ {step.name}
        </button>
      ))}
      {next.length === 0 && <span>这个流程的步骤都走完了。</span>}
      <ul role="status" className="form-faults">
        {stepFaults(steps, taken, Boolean(data.outcome), reopened).map(({ index, reason, remedy }) => (
          <li key={`${index}${reason}`}>
            第 {index + 1} 步：{reason}。{remedy}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Today's day; handling is the responsible unit's, as chosen above. */
function newStep(step: PlannedStep, data: Draft): Record<string, unknown> {
  return {
    step: step.name,
    day: localDay(new Date()),
    ...(step.stage === "handling" && data.unit ? { unit: data.unit } : {}),
  };
}

/** A case that is being written. */
interface Draft {
  readonly workflow?: string;
  readonly unit?: string;
  readonly outcome?: string;
  readonly steps?: readonly Partial<TakenStep>[];
  readonly reopenings?: readonly { readonly day?: string }[];
}
