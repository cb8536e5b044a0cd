import { useEffect, useRef, useState, type FormEvent } from "react";
import { getFromOffice, postToOffice } from "../backend/office-api.ts";
import { AccountCard, type Account, type Place } from "./account-card.tsx";
import { roleNames } from "./account.ts";

/** For administrators: who may sign in, as what, and for which content and places. */
export function AccountsPanel() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [accounts, setAccounts] = useState<readonly Account[]>([]);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [message, setMessage] = useState("");
  const [secret, setSecret] = useState<{ name: string; password: string }>();

  /** Does something on the server, then shows how things stand; the answer may carry a password to hand over. */
  async function act(path: string, body: Record<string, unknown>, done: string): Promise<boolean> {
    try {
      const { password } = await postToOffice<{ password?: string }>(path, body);
      setSecret(password ? { name: String(body["name"]), password } : undefined);
      setAccounts((await getFromOffice<{ accounts: Account[] }>("accounts")).accounts);
      setMessage(done);
      return true;
    } catch (error) {
      setMessage((error as Error).message);
      return false;
    }
  }

  async function open() {
    setMessage("");
    setSecret(undefined);
    dialog.current?.showModal();
    try {
      setAccounts((await getFromOffice<{ accounts: Account[] }>("accounts")).accounts);
      const { entries } = await getFromOffice<{ entries: Reference[] }>("reference");
      setPlaces(entries.flatMap(({ type, id, data }) => (type === "place" ? [{ id, name: data.name }] : [])));
    } catch (error) {
      setMessage((error as Error).message);
    }
  }

  useEffect(() => {
    const byAddress = () => void (location.hash === "#/accounts" && open());
    byAddress();
    window.addEventListener("hashchange", byAddress);
    return () => window.removeEventListener("hashchange", byAddress);
  }, []);

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = Object.fromEntries(new FormData(form));
    if (await act("accounts", given, `已添加“${String(given["name"])}”。`)) form.reset();
  }

  return (
    <>
      <button type="button" onClick={() => void open()}>
        账号管理
      </button>
      <dialog ref={dialog} className="office-dialog office-dialog--wide" aria-label="账号管理">
        <h2>账号管理</h2>
        <p role="status" className="office-dialog__message">
          {message}
        </p>
        {secret && (
          <p className="one-time-password" role="alert">
            用户名 <b>{secret.name}</b>，临时密码 <code>{secret.password}</code>
            。只显示这一次，请当面交给本人；第一次登录时要改成自己的密码。
          </p>
        )}
        <ul className="account-list">
          {accounts.map((account) => (
            <AccountCard key={account.name} account={account} places={places} act={act} />
          ))}
        </ul>
        <form className="account-add" onSubmit={(event) => void add(event)}>
          <h3>添加账号</h3>
          <label>
            用户名（登录用） <input name="name" required minLength={2} maxLength={30} autoComplete="off" />
          </label>
          <label>
            显示名称（例如 王主任） <input name="displayName" required maxLength={30} autoComplete="off" />
          </label>
          <label>
            职务（公开署名用，例如 居委会副主任；可以不填）{" "}
            <input name="post" maxLength={30} autoComplete="off" />
          </label>
          <label>
            角色
            <select name="role" defaultValue="editor">
              {Object.entries(roleNames).map(([role, name]) => (
                <option key={role} value={role}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">添加</button>
        </form>
        <div className="office-dialog__buttons">
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            关闭
          </button>
        </div>
      </dialog>
    </>
  );
}

interface Reference {
  readonly type: string;
  readonly id: string;
  readonly data: { readonly name: string };
}
