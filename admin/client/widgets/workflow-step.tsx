import { Component } from "react";
import { useFormData } from "./form-data.ts";
import { OptionsControl } from "./options-control.tsx";
import { useReference } from "./use-reference.ts";
import type { ControlProps } from "./widget-props.ts";

/** The name of a step: one of those that the chosen workflow knows. */
// A class, because Decap checks a field through its ref.
export class WorkflowStepControl extends Component<ControlProps<string>> {
  override render() {
    return <StepChoice {...this.props} />;
  }
}

function StepChoice(props: ControlProps<string>) {
  const content = useReference();
  const chosen = useFormData().get("workflow");
  const workflow = content?.find("workflow", String(chosen));
  const names = workflow?.data.steps.map(({ name }) => ({ value: name, label: name }));
  return <OptionsControl {...props} options={names ?? []} />;
}
