import type { ReactNode } from "react";
import "./desk.css";

/** The frame of the office's own pages: a name, the way back, and what the page is for. */
export function DeskFrame({ title, lede, children }: { title: string; lede: string; children: ReactNode }) {
  return (
    <main className="desk">
      <nav className="desk__ways" aria-label="办公端">
        <a href="today.html">今日待办</a>
        <a href="import.html">从表格导入</a>
        <a href="./">写内容</a>
        <a href="../">公开网站</a>
      </nav>
      <h1>{title}</h1>
      <p className="desk__lede">{lede}</p>
      {children}
    </main>
  );
}

/** What went wrong, and the way to sign in when that is it. */
export function Trouble({ message, status }: { message: string; status?: number | undefined }) {
  return (
    <p className="desk__trouble" role="alert">
      {message} {status === 401 && <a href="./">去登录</a>}
    </p>
  );
}
