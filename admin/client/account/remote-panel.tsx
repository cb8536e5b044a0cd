import { useRef, useState, type FormEvent } from "react";
import { getFromOffice, postToOffice } from "../backend/office-api.ts";

/** For administrators: the repository elsewhere that holds a second copy of what is published. */
export function RemotePanel() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [standing, setStanding] = useState<Standing>();
  const [message, setMessage] = useState("");

  async function told(ask: () => Promise<Standing>, done = "") {
    try {
      setStanding(await ask());
      setMessage(done);
    } catch (error) {
      setMessage((error as Error).message);
    }
  }

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [url, branch, drafts] = [form.get("url"), form.get("branch"), form.get("drafts") === "on"];
    void told(() => postToOffice("remote", { url, branch, drafts }), "已保存，正在同步。");
  }

  return (
    <div className="remote-panel">
      <button
        type="button"
        onClick={() => {
          dialog.current?.showModal();
          void told(() => getFromOffice("remote"));
        }}
      >
        远程仓库
      </button>
      <dialog ref={dialog} className="office-dialog" aria-label="远程仓库">
        <h2>远程仓库</h2>
        <p>发布的内容在别处另存一份，这台电脑坏了也不会丢。地址和密钥找懂电脑的人要。</p>
        {standing?.state && <p role="status">{standing.state.message}</p>}
        {standing && (
          <form key={standing.settings?.url} onSubmit={save}>
            <label>
              地址（例如 git@gitee.com:shequ/content.git）
              <input name="url" required maxLength={300} defaultValue={standing.settings?.url} />
            </label>
            <label>
              分支
              <input
                name="branch"
                required
                maxLength={100}
                defaultValue={standing.settings?.branch ?? "main"}
              />
            </label>
            <label>
              <input type="checkbox" name="drafts" defaultChecked={standing.settings?.drafts} />{" "}
              草稿也存过去（那边别人看不到时才选）
            </label>
            <div className="office-dialog__buttons">
              <button type="submit">保存并同步</button>
              {standing.settings && (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => void told(() => postToOffice("remote/cut"), "不再同步，那边已有的还在。")}
                >
                  不再同步
                </button>
              )}
              <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
                关闭
              </button>
            </div>
          </form>
        )}
        <p role="alert" className="office-dialog__message">
          {message}
        </p>
      </dialog>
    </div>
  );
}

interface Standing {
  readonly settings: { readonly url: string; readonly branch: string; readonly drafts: boolean } | null;
  readonly state: { readonly message: string } | null;
}
