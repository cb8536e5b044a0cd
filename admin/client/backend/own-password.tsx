import { useState, type FormEvent } from "react";
import { getFromOffice, postToOffice } from "./office-api.ts";
import type { Session } from "./shapes.ts";

/** After the first sign-in with a password that an administrator handed over: one's own in its place. */
export function OwnPassword({ temporary, onLogin }: OwnPasswordProps) {
  const [message, setMessage] = useState("");

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (form.get("new") !== form.get("again")) return setMessage("两次写的新密码不一样，请再写一次。");
    try {
      await postToOffice("password", { old: temporary, new: form.get("new") });
      onLogin(await getFromOffice<Session>("session"));
    } catch (error) {
      setMessage((error as Error).message);
    }
  }

  return (
    <main className="sign-in">
      <form className="sign-in__form" onSubmit={(event) => void change(event)}>
        <h1>请换成自己的密码</h1>
        <p>刚才用的是管理员给的临时密码。换好以后只有您自己知道。</p>
        <label htmlFor="own-new">新密码（至少 10 个字符）</label>
        <input id="own-new" name="new" type="password" autoComplete="new-password" required autoFocus />
        <label htmlFor="own-again">再写一次新密码</label>
        <input id="own-again" name="again" type="password" autoComplete="new-password" required />
        <p className="sign-in__message" role="alert">
          {message}
        </p>
        <button type="submit">换好，进入办公端</button>
      </form>
    </main>
  );
}

interface OwnPasswordProps {
  readonly temporary: string;
  readonly onLogin: (session: Session) => void;
}
