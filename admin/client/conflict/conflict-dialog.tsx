import { useEffect, useRef, useSyncExternalStore, type FormEvent } from "react";
import { conflicts, type Conflict, type FieldPair } from "./conflict.ts";

/** Both versions side by side, field by field; the second person decides which of each is kept. */
export function ConflictDialog() {
  const asked = useSyncExternalStore(conflicts.subscribe, conflicts.snapshot);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asked && !dialog.current?.open) dialog.current?.showModal();
  }, [asked]);
  if (!asked) return null;
  const { question: conflict } = asked;

  function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const theirs = conflict.fields.filter(({ name }) => chosen.get(name) === "theirs");
    asked?.answer(theirs.map(({ name }) => name));
  }

  return (
    <dialog
      ref={dialog}
      className="office-dialog"
      aria-label="两个人改了同一条"
      onCancel={() => asked.answer(undefined)}
    >
      <form onSubmit={keep}>
        <h2>您打开之后，别人也改了这一条</h2>
        <p>{whoAndWhen(conflict)}下面是不一样的地方，请逐项选择要留下的，再保存。没有列出的地方两边一样。</p>
        {conflict.fields.map((field) => (
          <Choice key={field.name} field={field} who={conflict.who} />
        ))}
        <div className="office-dialog__buttons">
          <button type="submit">按选好的保存</button>
          <button type="button" className="quiet" onClick={() => asked.answer(undefined)}>
            先不保存，回去再看
          </button>
        </div>
      </form>
    </dialog>
  );
}

function Choice({ field, who }: { field: FieldPair; who: string }) {
  return (
    <fieldset className="conflict-field">
      <legend>{field.label}</legend>
      <label>
        <input type="radio" name={field.name} value="mine" defaultChecked /> 留我写的
        <span className="conflict-field__text">{field.mine || "（空）"}</span>
      </label>
      <label>
        <input type="radio" name={field.name} value="theirs" /> 用{who}写的
        <span className="conflict-field__text">{field.theirs || "（空）"}</span>
      </label>
    </fieldset>
  );
}

function whoAndWhen({ who, when }: Conflict): string {
  const moment = when && new Date(when).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", ...clock });
  return moment ? `${who}在 ${moment} 保存过。` : `${who}刚才保存过。`;
}

const clock = { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false } as const;
