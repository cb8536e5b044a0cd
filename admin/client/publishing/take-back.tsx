import { useEffect, useRef, useState, type FormEvent } from "react";
import type { User } from "../account/account.ts";
import { postToOffice } from "../backend/office-api.ts";
import { publishing, type Published } from "./publishing.ts";

const mayPublish = ["approver", "admin"];

/** On an entry's own screen, for who may publish: go back to an earlier version, telling the public why. */
export function TakeBack({ user }: { user: User }) {
  const entry = useOpenEntry();
  const dialog = useRef<HTMLDialogElement>(null);
  const [versions, setVersions] = useState<readonly Version[]>([]);
  const [message, setMessage] = useState("");
  if (!entry || !mayPublish.includes(user.role)) return null;

  async function open() {
    setMessage("正在查以前发布过的版本…");
    setVersions([]);
    dialog.current?.showModal();
    try {
      const answer = await ask<{ versions: Version[] }>("earlierVersions", { ...entry });
      setVersions(answer.versions);
      setMessage(answer.versions.length > 0 ? "" : "这一条只发布过一次，没有旧版本可退。");
    } catch (error) {
      setMessage((error as Error).message);
    }
  }

  async function takeBack(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await ask("takeBack", { ...entry, commit: form.get("commit"), reason: form.get("reason") });
      publishing.expect(entry);
      dialog.current?.close();
      // The form still shows what was taken back.
      setTimeout(() => location.reload(), 800);
    } catch (error) {
      setMessage((error as Error).message);
    }
  }

  return (
    <>
      <button type="button" className="publish-bar__button" onClick={() => void open()}>
        退回旧版本
      </button>
      <dialog ref={dialog} className="office-dialog" aria-label="退回旧版本">
        <form onSubmit={(event) => void takeBack(event)}>
          <h2>退回旧版本</h2>
          <p>网站上的这一条会变回选中的版本。历史都保留，原因会公开给居民看。</p>
          {versions.length > 0 && (
            <>
              <label htmlFor="take-back-version">退回到</label>
              <select id="take-back-version" name="commit" required>
                {versions.map(({ commit, at, who }) => (
                  <option key={commit} value={commit}>
                    {`${moment(at)} 发布（${who}）`}
                  </option>
                ))}
              </select>
              <label htmlFor="take-back-reason">原因（居民会看到，5 到 180 个字）</label>
              <textarea id="take-back-reason" name="reason" rows={3} minLength={5} maxLength={180} required />
            </>
          )}
          <p role="alert" className="office-dialog__message">
            {message}
          </p>
          <div className="office-dialog__buttons">
            {versions.length > 0 && <button type="submit">退回并更新网站</button>}
            <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
              取消
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

/** The entry whose form is on the screen, by the admin's address. */
function useOpenEntry(): Published | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  const match = /^#\/collections\/([\w-]+)\/entries\/([\w-]+)$/.exec(hash);
  return match ? { collection: match[1]!, slug: match[2]! } : undefined;
}

function ask<T>(action: string, params: Record<string, unknown>): Promise<T> {
  return postToOffice<T>("v1", { action, params });
}

function moment(at: string): string {
  return new Date(at).toLocaleString("zh-CN", {
    timeZone: "Asia/Shanghai",
    dateStyle: "long",
    timeStyle: "short",
  });
}

interface Version {
  readonly commit: string;
  readonly at: string;
  readonly who: string;
}
