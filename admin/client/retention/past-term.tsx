import { useRef, useState } from "react";
import { getFromOffice, postToOffice } from "../backend/office-api.ts";

/** A button that opens the list of entries whose term of keeping is over, and archives them in one step. */
export function PastTerm() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [items, setItems] = useState<readonly Item[]>();
  const [message, setMessage] = useState("");
  const ready = items?.filter((item) => !item.isNeeded) ?? [];

  async function told(action: () => Promise<string>) {
    try {
      setMessage(await action());
    } catch (error) {
      setMessage((error as Error).message);
    }
  }
  const refresh = async () => {
    const { entries } = await getFromOffice<{ entries: Item[] }>("past-term");
    setItems(entries);
    return entries.length === 0 ? "没有保存期满的条目。" : "";
  };
  const archive = async () => {
    const { archived } = await postToOffice<{ archived: string[] }>("past-term/archive");
    await refresh();
    return `已归档 ${archived.length} 条，网站正在更新。`;
  };

  return (
    <div className="past-term">
      <button
        type="button"
        onClick={() => {
          dialog.current?.showModal();
          void told(refresh);
        }}
      >
        保存期满
      </button>
      <dialog ref={dialog} aria-label="保存期满的条目">
        <div className="sign-in__form">
          <h2>保存期满</h2>
          {items?.map(({ id, label, title, until, isNeeded }) => (
            <p key={id}>
              {label} {id}：{title}（保存到 {until}）{isNeeded && "，别的条目还用到它，先不归档"}
            </p>
          ))}
          <p className="sign-in__message" role="alert">
            {message}
          </p>
          {ready.length > 0 && (
            <button type="button" onClick={() => void told(archive)}>
              归档 {ready.length} 条：从网站撤下，留下删除记录
            </button>
          )}
          <button type="button" className="sign-in__cancel" onClick={() => dialog.current?.close()}>
            关闭
          </button>
        </div>
      </dialog>
    </div>
  );
}

interface Item {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly until: string;
  readonly isNeeded: boolean;
}
