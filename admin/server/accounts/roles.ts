/** Roles and what each may do; a later role may also do what the earlier ones may. */
const order = ["editor", "reviewer", "approver", "admin"] as const;

export const roleNames: Readonly<Record<Role, string>> = {
  editor: "编辑",
  reviewer: "审核",
  approver: "签发",
  admin: "管理员",
};

const needed = { write: "editor", review: "reviewer", publish: "approver", administer: "admin" } as const;

export function mayDo(role: Role, task: Task): boolean {
  return order.indexOf(role) >= order.indexOf(needed[task]);
}

export function isRole(value: unknown): value is Role {
  return order.includes(value as Role);
}

/** The lowest role that may do a task, in Chinese, for refusals. */
export function whoMay(task: Task): string {
  return order
    .filter((role) => mayDo(role, task))
    .map((role) => roleNames[role])
    .join("、");
}

export type Role = (typeof order)[number];
export type Task = keyof typeof needed;
