import { useRef, useState, useSyncExternalStore, type FormEvent } from "react";
import { postToOffice } from "../backend/office-api.ts";
import { account, nameAndRole } from "./account.ts";
import { AccountsPanel } from "./accounts-panel.tsx";
import { RemotePanel } from "./remote-panel.tsx";

/** Who is signed in, and a dialog to change the password. */
export function AccountMenu() {
  const user = useSyncExternalStore(account.subscribe, account.snapshot);
  const dialog = useRef<HTMLDialogElement>(null);
  const [message, setMessage] = useState("");
  if (!user) return null;

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    if (given.get("new") !== given.get("again")) return setMessage("两次写的新密码不一样，请再写一次。");
    try {
      await postToOffice("password", { old: given.get("old"), new: given.get("new") });
      form.reset();
      setMessage("密码已改，下次登录请用新密码。");
    } catch (error) {
      setMessage((error as Error).message);
    }
  }

  return (
    <div className="account-menu">
      <span>{nameAndRole(user)}</span>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        改密码
      </button>
      {user.role === "admin" && <AccountsPanel />}
      {user.role === "admin" && <RemotePanel />}
      <dialog ref={dialog} aria-label="改密码" onClose={() => setMessage("")}>
        <form className="sign-in__form" onSubmit={change}>
          <h2>改密码</h2>
          <label htmlFor="password-old">现在的密码</label>
          <input id="password-old" name="old" type="password" autoComplete="current-password" required />
          <label htmlFor="password-new">新密码</label>
          <input id="password-new" name="new" type="password" autoComplete="new-password" required />
          <label htmlFor="password-again">再写一次新密码</label>
          <input id="password-again" name="again" type="password" autoComplete="new-password" required />
          <p className="sign-in__message" role="alert">
            {message}
          </p>
          <button type="submit">改密码</button>
          <button type="button" className="sign-in__cancel" onClick={() => dialog.current?.close()}>
            关闭
          </button>
        </form>
      </dialog>
    </div>
  );
}
