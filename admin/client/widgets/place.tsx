import { Component } from "react";
import { localDay } from "./day.tsx";
import { OptionsControl } from "./options-control.tsx";
import { placeOptions } from "./place-options.ts";
import { useReference } from "./use-reference.ts";
import type { ControlProps } from "./widget-props.ts";

/** A place: the estates with their buildings below them, found by typing any part of the two names. */
// A class, because Decap checks a field through its ref.
export class PlaceControl extends Component<ControlProps<string>> {
  override render() {
    return <PlaceChoice {...this.props} />;
  }
}

function PlaceChoice(props: ControlProps<string>) {
  const content = useReference();
  return <OptionsControl {...props} options={content ? placeOptions(content, localDay(new Date())) : []} />;
}
