import { Component } from "react";
import { getFromOffice } from "../backend/office-api.ts";
import { localDay } from "./day.tsx";
import type { ControlProps } from "./widget-props.ts";

/**
 * An entry's number. A new entry is given the next free one of this year; it can be typed over until the
 * entry is saved, and then stays, because it is the file's name and the page's address.
 */
export class EntryNumberControl extends Component<ControlProps<string>, State> {
  override state: State = { message: "" };

  override componentDidMount() {
    // A copy of another entry comes with that entry's number.
    if (this.#isNew()) void this.#askNext();
  }

  override render() {
    const { value, forID, classNameWrapper, setActiveStyle, setInactiveStyle, onChange } = this.props;
    const isNew = this.#isNew();
    return (
      <div className={`${classNameWrapper} number-control`}>
        <input
          id={forID}
          type="text"
          value={value ?? ""}
          readOnly={!isNew}
          onChange={(event) => onChange(event.target.value.trim().toUpperCase())}
          onFocus={setActiveStyle}
          onBlur={setInactiveStyle}
        />
        {isNew && (
          <button type="button" onClick={() => void this.#askNext()}>
            取下一个号
          </button>
        )}
        <span role="status">{this.state.message}</span>
      </div>
    );
  }

  #isNew(): boolean {
    return this.props.entry.get("newRecord") === true;
  }

  async #askNext() {
    const type = encodeURIComponent(String(this.props.collection.get("name")));
    const year = localDay(new Date()).slice(0, 4);
    try {
      const { id } = await getFromOffice<{ id: string }>(`next-number?type=${type}&year=${year}`);
      this.props.onChange(id);
      this.setState({ message: "" });
    } catch (error) {
      this.setState({ message: `没有取到号，请自己填写：${(error as Error).message}` });
    }
  }
}

interface State {
  readonly message: string;
}
