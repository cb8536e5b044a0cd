import { Component, type ChangeEvent } from "react";
import type { Content } from "../../../src/domain/content.ts";
import { phrasesFor } from "../../../src/domain/workflow/phrases.ts";
import { referenceContent } from "../previews/reference.ts";
import type { ControlProps } from "./widget-props.ts";

/** How a step went; the usual phrases of the case's workflow and category can be put in and then changed. */
// A class because Decap checks a field through its ref.
export class StepNoteControl extends Component<ControlProps<string>, State> {
  override state: State = {};

  override componentDidMount() {
    // Without phrases the field is a plain text field; nothing to tell.
    referenceContent().then(
      (content) => this.setState({ content }),
      () => {},
    );
  }

  override render() {
    const { value, forID, classNameWrapper, setActiveStyle, setInactiveStyle, onChange } = this.props;
    const groups = this.#groups();
    return (
      <div className={`${classNameWrapper} step-note`}>
        {groups.length > 0 && (
          <select aria-label="插入常用写法" value="" onChange={this.#insert}>
            <option value="">插入常用写法……</option>
            {groups.map(({ step, texts }) => (
              <optgroup key={step} label={step}>
                {texts.map((text) => (
                  <option key={text}>{text}</option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
        <textarea
          id={forID}
          rows={4}
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value)}
          onFocus={setActiveStyle}
          onBlur={setInactiveStyle}
        />
      </div>
    );
  }

  #groups() {
    const chosen = (name: string) => String(this.props.entry.getIn(["data", name]) ?? "");
    return phrasesFor(this.state.content?.find("workflow", chosen("workflow"))?.data, chosen("category"));
  }

  #insert = (event: ChangeEvent<HTMLSelectElement>) => {
    const before = (this.props.value ?? "").trimEnd();
    this.props.onChange(before ? `${before}\n${event.target.value}` : event.target.value);
  };
}

interface State {
  readonly content?: Content;
}
