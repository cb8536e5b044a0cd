import type { Accounts, User } from "./accounts/accounts.ts";
import { mayDo, whoMay, type Task } from "./accounts/roles.ts";
import type { AuditLog } from "./audit-log.ts";
import type { Snapshots } from "./entries/snapshot.ts";
import type { Notes } from "./notes.ts";
import type { Reviews } from "./reviews.ts";
import type { Repository } from "./git/repository.ts";
import { Refusal } from "./refusal.ts";

/** What every action of the office works with. */
export interface Desk {
  readonly repository: Repository;
  readonly snapshots: Snapshots;
  readonly accounts: Accounts;
  readonly audit: AuditLog;
  /** The community's private names as they stand now. Refuses (503) when a register was asked for and is gone. */
  register(): readonly string[];
  readonly notes: Notes;
  readonly reviews: Reviews;
  /** Today in the community's time zone, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Says that the published branch has moved from one commit to another. */
  published(from: string, to: string): Promise<void>;
}

/** Refuses (403) a person whose role does not allow the task. */
export function mustBeAllowed(user: User, task: Task, what: string): void {
  if (!mayDo(user.role, task))
    throw new Refusal(403, `您的角色不能${what}。可以做这件事的角色：${whoMay(task)}。`);
}
