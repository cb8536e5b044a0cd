/** Who is signed in here. */
export interface User {
  readonly name: string;
  readonly displayName: string;
  /** 编辑 editor, 审核 reviewer, 签发 approver, 管理员 admin. */
  readonly role: string;
  /** What signs for the person in public. */
  readonly post?: string;
  /** Absent when the account may write everything its role allows. */
  readonly limits?: { readonly types: readonly string[]; readonly places: readonly string[] };
  /** The password was handed over and is still to be changed. */
  readonly isTemporary?: boolean;
}

let current: User | undefined;
const listeners = new Set<() => void>();

/** The person signed in, for screens that show it; `subscribe` and `snapshot` fit `useSyncExternalStore`. */
export const account = {
  set(user: User | undefined): void {
    current = user;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: () => current,
};

/** Roles by their word in the office. */
export const roleNames: Readonly<Record<string, string>> = {
  editor: "编辑",
  reviewer: "审核",
  approver: "签发",
  admin: "管理员",
};

/** 张三（编辑） */
export function nameAndRole(user: User): string {
  return `${user.displayName}（${roleNames[user.role] ?? user.role}）`;
}
