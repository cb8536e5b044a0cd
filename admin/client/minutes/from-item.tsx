import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { getFromOffice, postToOffice } from "../backend/office-api.ts";

/** A button and its dialog: choose an item of the agenda, say what the minutes cannot tell, open the draft made of it. */
export function FromItem({ words, made, type, meeting, isFree, fields }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [agenda, setAgenda] = useState<Agenda>();
  const [message, setMessage] = useState("");

  async function open() {
    setMessage("");
    setAgenda(undefined);
    dialog.current?.showModal();
    await refresh();
  }

  async function refresh() {
    try {
      setAgenda(await getFromOffice<Agenda>(`minutes?meeting=${encodeURIComponent(meeting)}`));
    } catch (error) {
      setMessage((error as Error).message);
    }
  }

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { item, ...given } = Object.fromEntries(new FormData(event.currentTarget));
    try {
      const { id } = await postToOffice<{ id: string }>(`minutes/${type}`, {
        ...given,
        meeting,
        item: Number(item),
      });
      dialog.current?.close();
      location.hash = `#/collections/${type}/entries/${id}`;
      // Decap's form keeps the entry it was opened with when only the address changes.
      location.reload();
    } catch (error) {
      setMessage((error as Error).message);
      await refresh();
    }
  }

  const free = agenda?.items.filter(isFree) ?? [];
  const done = agenda?.items.filter((item) => item[type]) ?? [];
  const select = `minutes-${type}-item`;
  return (
    <>
      <button type="button" onClick={() => void open()}>
        {words}
      </button>
      <dialog ref={dialog} aria-label={words}>
        <form className="sign-in__form" onSubmit={(event) => void make(event)}>
          <h2>{words}</h2>
          {agenda && free.length > 0 && (
            <>
              <label htmlFor={select}>议题</label>
              <select id={select} name="item" required>
                {free.map(({ number, title }) => (
                  <option key={number} value={number}>
                    {number}．{title}
                  </option>
                ))}
              </select>
              {fields(agenda)}
            </>
          )}
          {agenda && free.length === 0 && done.length === 0 && <p>这次会没有可以{made}的议题。</p>}
          {done.map((item) => (
            <p key={item.number}>
              议题{item.number}已{made}：
              <a href={`#/collections/${type}/entries/${item[type]}`} target="_blank" rel="noreferrer">
                {item[type]}
              </a>
            </p>
          ))}
          <p className="sign-in__message" role="alert">
            {message}
          </p>
          {free.length > 0 && <button type="submit">{made}，打开草稿</button>}
          <button type="button" className="sign-in__cancel" onClick={() => dialog.current?.close()}>
            关闭
          </button>
        </form>
      </dialog>
    </>
  );
}

interface Props {
  /** On the button. */
  readonly words: string;
  /** What is done to an item, as a verb. */
  readonly made: string;
  readonly type: "case" | "resolution";
  /** Id of the meeting. */
  readonly meeting: string;
  isFree(item: Agenda["items"][number]): boolean;
  /** Asks for what the minutes cannot tell; the names of inputs are those of the office's call. */
  fields(agenda: Agenda): ReactNode;
}

interface Agenda {
  readonly items: readonly {
    readonly number: number;
    readonly title: string;
    readonly isPassed: boolean;
    readonly case?: string;
    readonly resolution?: string;
  }[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
}
