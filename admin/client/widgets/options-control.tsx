import { fromJS } from "immutable";
import SelectWidget from "decap-cms-widget-select";
import type { ControlProps } from "./widget-props.ts";

const Select = SelectWidget.controlComponent;

/**
 * Decap's select with options that are only known in the form. A value that is not among them stays and is
 * shown as it is, so that nothing is lost by opening an old entry.
 */
export function OptionsControl({ options, ...props }: ControlProps<string> & { options: readonly Option[] }) {
  const { value, field } = props;
  const isUnknown = value && !options.some((one) => one.value === value);
  const shown = isUnknown ? [...options, { value, label: value }] : options;
  return <Select {...props} field={field.set("options", fromJS(shown))} />;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}
