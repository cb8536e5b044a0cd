import { Component, Fragment, useEffect, useState } from "react";
import {
  findingNames,
  maskOf,
  scanText,
  withoutFinding,
  type Finding,
} from "../../../src/domain/privacy/index.ts";
import { officeFindings } from "./office-findings.ts";
import type { ControlProps } from "./widget-props.ts";

// Decap hands every control more than is named here, and passes it on.
// oxlint-disable-next-line typescript/no-explicit-any
type Control = new (props: any) => Component<any, any>;

/**
 * A text control of Decap's that says under the field what may not be published, and masks it with one click.
 * Fields with a pattern, such as telephones and numbers of entries, are checked by that.
 */
export function withPrivateData(Base: Control): Control {
  return class extends Component<ControlProps<string>, { replaced: number }> {
    override state = { replaced: 0 };
    #inner: Inner | null = null;

    #keep = (inner: Component | null) => {
      this.#inner = inner as Inner | null;
    };
    focus = (path?: string) =>
      this.#inner?.focus ? this.#inner.focus(path) : document.getElementById(this.props.forID)?.focus();

    override shouldComponentUpdate() {
      return true;
    }

    override render() {
      const { value, field, collection, onChange } = this.props;
      return (
        <>
          {/* The text editor only reads its value when it opens, so it is opened anew. */}
          <Fragment key={this.state.replaced}>
            <Base {...this.props} ref={this.#keep} />
          </Fragment>
          {typeof value === "string" && !field.get("pattern") && (
            <Findings
              text={value}
              isExposure={collection?.get("name") === "exposure"}
              onReplace={(text) => {
                onChange(text);
                this.setState(({ replaced }) => ({ replaced: replaced + 1 }));
              }}
            />
          )}
        </>
      );
    }
  };
}

interface Inner {
  focus?(path?: string): void;
}

const pause = 300;

function Findings({ text, isExposure, onReplace }: FindingsProps) {
  const [opened] = useState(text);
  const [scanned, setScanned] = useState<Scanned>({ text: "", findings: [] });
  useEffect(() => {
    const timer = setTimeout(() => {
      const findings = scanText(text, { exposure: isExposure }).filter(({ level }) => level !== "inform");
      setScanned({ text, findings });
      // What was saved before was looked at then; only what is new, or seems wrong, is worth a question.
      if (text !== opened || findings.length > 0)
        void officeFindings(text, isExposure).then((known) => {
          if (known && !isOver) setScanned({ text, findings: known });
        });
    }, pause);
    let isOver = false;
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, isExposure, opened]);
  const findings = scanned.text === text ? scanned.findings : [];
  return (
    <ul role="status" className="private-data">
      {findings.map((finding) => (
        <li key={`${finding.start}${finding.type}`} className={`private-data--${finding.level}`}>
          …{text.slice(Math.max(0, finding.start - 6), finding.start)}
          <mark>{finding.text}</mark>
          {text.slice(finding.end, finding.end + 6)}…　
          {finding.level === "block" ? "不能公开：" : "请核对，像是"}
          {findingNames[finding.type]}
          <button type="button" onClick={() => onReplace(withoutFinding(text, finding))}>
            {maskOf(finding) ? `改成 ${maskOf(finding)}` : "删去"}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Scanned {
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface FindingsProps {
  readonly text: string;
  readonly isExposure: boolean;
  readonly onReplace: (text: string) => void;
}
