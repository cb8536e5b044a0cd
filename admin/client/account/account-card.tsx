import type { FormEvent } from "react";
import { contentTypes } from "../../../src/content-types/index.ts";
import { roleNames, type User } from "./account.ts";

/** One account with what an administrator can do about it. */
export function AccountCard({ account, places, act }: CardProps) {
  const { name, displayName, role, post, disabled, lockedMinutes, sessions, limits } = account;
  const on = (what: string, path: string, body: Record<string, unknown>, done: string, question = "") => (
    <button
      type="button"
      onClick={() => void ((!question || window.confirm(question)) && act(path, { name, ...body }, done))}
    >
      {what}
    </button>
  );

  function limit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wanted = { types: form.getAll("type"), places: form.getAll("place") };
    void act("accounts/update", { name, limits: wanted }, `已保存“${displayName}”的范围。`);
  }

  function setPost(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get("post") ?? "").trim();
    void act("accounts/update", { name, post: wanted }, `“${displayName}”公开署名为${wanted || "角色名"}。`);
  }

  return (
    <li className="account-card">
      <p>
        <b>{displayName}</b>（{name}）{disabled && <strong> 已锁定</strong>}
        {lockedMinutes > 0 && <strong> 密码错太多，{lockedMinutes} 分钟内不能登录</strong>}
        {sessions > 0 && ` ${sessions} 处已登录`}
      </p>
      <div className="account-card__actions">
        <label>
          角色
          <select
            value={role}
            onChange={(event) =>
              void act(
                "accounts/update",
                { name, role: event.target.value },
                `“${displayName}”已改为${roleNames[event.target.value]}，要重新登录。`,
              )
            }
          >
            {Object.entries(roleNames).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {on(
          "重设密码",
          "accounts/reset-password",
          {},
          "密码已重设。",
          `重设“${displayName}”的密码？原密码马上作废。`,
        )}
        {on("全部退出", "accounts/sign-out", {}, `“${displayName}”在各处都已退出。`)}
        {lockedMinutes > 0 && on("允许再试密码", "accounts/unlock", {}, "可以再登录了。")}
        {disabled
          ? on("解锁", "accounts/update", { disabled: false }, `“${displayName}”可以登录了。`)
          : on(
              "锁定",
              "accounts/update",
              { disabled: true },
              "已锁定，并在各处退出。",
              `锁定“${displayName}”？`,
            )}
      </div>
      <form className="account-card__post" onSubmit={setPost}>
        <label>
          职务（公开署名用，不写姓名；不填就写角色）
          <input name="post" defaultValue={post} maxLength={30} autoComplete="off" />
        </label>
        <button type="submit">保存职务</button>
      </form>
      <details>
        <summary>管的范围：{scope(limits, places)}</summary>
        <form onSubmit={limit}>
          <fieldset>
            <legend>只管这些内容（都不选就是全部）</legend>
            {contentTypes.map((type) => (
              <label key={type.name}>
                <input
                  type="checkbox"
                  name="type"
                  value={type.name}
                  defaultChecked={limits?.types.includes(type.name)}
                />
                {type.label}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>只管这些地方，连同下面的楼栋网格（都不选就是全部）</legend>
            {places.map((place) => (
              <label key={place.id}>
                <input
                  type="checkbox"
                  name="place"
                  value={place.id}
                  defaultChecked={limits?.places.includes(place.id)}
                />
                {place.name}
              </label>
            ))}
          </fieldset>
          <button type="submit">保存范围</button>
        </form>
      </details>
    </li>
  );
}

function scope(limits: Account["limits"], places: readonly Place[]): string {
  const types = (limits?.types ?? []).map(
    (name) => contentTypes.find((type) => type.name === name)?.label ?? name,
  );
  const where = (limits?.places ?? []).map((id) => places.find((place) => place.id === id)?.name ?? id);
  return [types.join("、"), where.join("、")].filter(Boolean).join("；") || "全部";
}

/** An account as administrators see it. */
export interface Account extends User {
  readonly disabled: boolean;
  /** Minutes for which wrong passwords keep it out. */
  readonly lockedMinutes: number;
  /** Browsers in which it is signed in. */
  readonly sessions: number;
}

export interface Place {
  readonly id: string;
  readonly name: string;
}

interface CardProps {
  readonly account: Account;
  readonly places: readonly Place[];
  readonly act: (path: string, body: Record<string, unknown>, done: string) => Promise<boolean>;
}
