import { Component } from "react";
import type { ControlProps } from "./widget-props.ts";

/**
 * A calendar day. The browser's own date input gives and takes `YYYY-MM-DD`, so no time zone comes in.
 */
// A class because Decap checks a field through its ref: a function would let a blank required day pass.
export class DayControl extends Component<ControlProps<string>> {
  override render() {
    const { value, forID, classNameWrapper, setActiveStyle, setInactiveStyle, onChange } = this.props;
    return (
      <div className={`${classNameWrapper} day-control`}>
        <input
          id={forID}
          type="date"
          min="1949-10-01"
          max="2199-12-31"
          value={asDay(value)}
          onChange={(event) => onChange(event.target.value)}
          onFocus={setActiveStyle}
          onBlur={setInactiveStyle}
        />
        <button type="button" onClick={() => onChange(localDay(new Date()))}>
          今天
        </button>
        <button type="button" onClick={() => onChange("")}>
          清空
        </button>
      </div>
    );
  }
}

/** The calendar day on this computer's clock, `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What the date input can show; anything else is shown as blank and stays until it is changed. */
export function asDay(value: unknown): string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : "";
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
