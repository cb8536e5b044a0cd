import { useEffect, useRef, useState, type FormEvent } from "react";
import { getFromOffice, postToOffice } from "../backend/office-api.ts";

/** On the form of a meeting: a button that makes draft cases of what was raised there. */
export function MinutesCases() {
  const meeting = useOpenMeeting();
  const dialog = useRef<HTMLDialogElement>(null);
  const [agenda, setAgenda] = useState<Agenda>();
  const [message, setMessage] = useState("");
  if (!meeting) return null;

  async function open() {
    setMessage("");
    setAgenda(undefined);
    dialog.current?.showModal();
    await refresh();
  }

  async function refresh() {
    try {
      setAgenda(await getFromOffice<Agenda>(`minutes?meeting=${encodeURIComponent(meeting!)}`));
    } catch (error) {
      setMessage((error as Error).message);
    }
  }

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    try {
      const { id } = await postToOffice<{ id: string }>("minutes/case", {
        meeting,
        item: Number(given.get("item")),
        category: given.get("category"),
      });
      dialog.current?.close();
      location.hash = `#/collections/case/entries/${id}`;
      // Decap's form keeps the entry it was opened with when only the address changes.
      location.reload();
    } catch (error) {
      setMessage((error as Error).message);
      await refresh();
    }
  }

  const free = agenda?.items.filter((item) => !item.case) ?? [];
  return (
    <div className="minutes-cases">
      <button type="button" onClick={() => void open()}>
        把会上的事立为案件
      </button>
      <dialog ref={dialog} aria-label="把会上的事立为案件">
        <form className="sign-in__form" onSubmit={(event) => void make(event)}>
          {agenda && free.length > 0 && (
            <>
              <label htmlFor="minutes-item">议题</label>
              <select id="minutes-item" name="item" required>
                {free.map(({ number, title }) => (
                  <option key={number} value={number}>
                    {number}．{title}
                  </option>
                ))}
              </select>
              <label htmlFor="minutes-category">类别</label>
              <select id="minutes-category" name="category" required defaultValue="">
                <option value="" disabled>
                  请选择
                </option>
                {agenda.categories.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </>
          )}
          {agenda?.items
            .filter((item) => item.case)
            .map(({ number, case: made }) => (
              <p key={number}>
                议题{number}已立案：
                <a href={`#/collections/case/entries/${made}`} target="_blank" rel="noreferrer">
                  {made}
                </a>
              </p>
            ))}
          <p className="sign-in__message" role="alert">
            {message}
          </p>
          {free.length > 0 && <button type="submit">立案，打开草稿</button>}
          <button type="button" className="sign-in__cancel" onClick={() => dialog.current?.close()}>
            关闭
          </button>
        </form>
      </dialog>
    </div>
  );
}

/** The id of the meeting whose form is open. */
function useOpenMeeting(): string | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    // Decap moves with pushState too, which tells nobody; the bar is drawn anew often enough to notice.
    const look = () => setHash(location.hash);
    const timer = setInterval(look, 500);
    addEventListener("hashchange", look);
    return () => {
      clearInterval(timer);
      removeEventListener("hashchange", look);
    };
  }, []);
  return /^#\/collections\/meeting\/entries\/([A-Z0-9-]+)/.exec(hash)?.[1];
}

interface Agenda {
  readonly items: readonly { readonly number: number; readonly title: string; readonly case?: string }[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
}
