import { useState, useSyncExternalStore } from "react";
import { AccountMenu } from "../account/account-menu.tsx";
import { account } from "../account/account.ts";
import { ConflictDialog } from "../conflict/conflict-dialog.tsx";
import { ReviewDialog } from "../review/review-dialog.tsx";
import { MinutesDrafts } from "../minutes/minutes-drafts.tsx";
import { TakeBack } from "./take-back.tsx";
import { PastTerm } from "../retention/past-term.tsx";
import { publicPage, publishing, type PublishState } from "./publishing.ts";

const words: Record<PublishState["state"], string> = {
  idle: "网站没有待更新的内容",
  waiting: "等待更新网站",
  building: "正在更新网站",
  live: "网站已是最新",
  failed: "网站没有更新成功",
};

/** A line at the foot of every admin screen: where the last publish stands, and the page it made. */
export function PublishBar() {
  const current = useSyncExternalStore(publishing.subscribe, publishing.snapshot);
  const user = useSyncExternalStore(account.subscribe, account.snapshot);
  const [isFolded, setFolded] = useState(true);
  if (!current) return null;
  const { state, published } = current;
  return (
    <aside
      className={`publish-bar publish-bar--${state.state} ${isFolded ? "publish-bar--folded" : ""}`}
      aria-label="网站更新情况"
    >
      <strong role="status">{words[state.state]}</strong>
      {state.message && state.message.replace(/。$/, "") !== words[state.state] && (
        <span className="publish-bar__message">{state.message}</span>
      )}
      {state.warning && state.state !== "failed" && (
        <span className="publish-bar__warning" role="alert">
          {state.warning}
        </span>
      )}
      {state.state === "building" && state.progress !== undefined && (
        <progress value={state.progress} aria-label="进度" />
      )}
      {state.state === "live" && (
        <a href={publicPage(published)} target="_blank" rel="noreferrer">
          {published ? "打开刚发布的网页" : "打开网站"}
        </a>
      )}
      {state.deployed?.state === "working" && <span role="status">{state.deployed.message}</span>}
      {(state.remote?.state === "away" || state.remote?.state === "stuck") && (
        <span className="publish-bar__remote" role="status">
          {state.remote.message}
        </span>
      )}
      <MinutesDrafts />
      <a href="today.html">今日待办</a>
      <a href="import.html">从表格导入</a>
      <button
        type="button"
        className="publish-bar__button publish-bar__more"
        aria-expanded={!isFolded}
        onClick={() => setFolded(!isFolded)}
      >
        {isFolded ? "更多" : "收起"}
      </button>
      {user && <TakeBack user={user} />}
      <PastTerm />
      <AccountMenu />
      <ConflictDialog />
      <ReviewDialog />
    </aside>
  );
}
