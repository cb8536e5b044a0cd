import { useEffect, useState, type FormEvent } from "react";
import { getFromOffice, postToOffice, type OfficeError } from "./office-api.ts";
import { OwnPassword } from "./own-password.tsx";
import type { Session } from "./shapes.ts";

/** The sign-in form. Someone whose session still holds goes straight in. */
export function SignIn({ onLogin }: { onLogin: (session: Session) => void | Promise<void> }) {
  const [message, setMessage] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [temporary, setTemporary] = useState<string>();

  useEffect(() => {
    const enter = (session: Session) => (session.user.isTemporary ? undefined : onLogin(session));
    getFromOffice<Session>("session")
      .then(enter)
      .then(
        () => setAsked(true),
        (error: OfficeError) => {
          if (error.status !== 401) setMessage(error.message);
          setAsked(true);
        },
      );
    // Asked once, when the form appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setMessage("");
    try {
      const [name, password] = [form.get("name"), form.get("password")];
      const session = await postToOffice<Session>("sign-in", { name, password });
      if (!session.user.isTemporary) return await onLogin(session);
      setTemporary(String(password));
      setBusy(false);
    } catch (error) {
      setMessage((error as Error).message);
      setBusy(false);
    }
  }

  if (!isAsked) return <p className="opening">正在打开办公端…</p>;
  if (temporary !== undefined) return <OwnPassword temporary={temporary} onLogin={onLogin} />;
  return (
    <main className="sign-in">
      <form className="sign-in__form" onSubmit={signIn}>
        <h1>阳光议事亭 · 办公端</h1>
        <label htmlFor="sign-in-name">用户名</label>
        <input id="sign-in-name" name="name" autoComplete="username" required autoFocus />
        <label htmlFor="sign-in-password">密码</label>
        <input
          id="sign-in-password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <p className="sign-in__message" role="alert">
          {message}
        </p>
        <button type="submit" disabled={isBusy}>
          {isBusy ? "请稍等…" : "登录"}
        </button>
        <p className="sign-in__hint">忘了密码，请找管理员重设。公用电脑用完请退出登录。</p>
      </form>
    </main>
  );
}
