import type { Accounts } from "../accounts/accounts.ts";
import type { LockOut } from "../accounts/lock-out.ts";
import type { Sessions } from "../accounts/sessions.ts";
import type { AuditLog } from "../audit-log.ts";
import type { Deployer } from "../deploy/deployer.ts";
import type { Desk } from "../desk.ts";
import type { Publisher } from "../publisher/publisher.ts";
import type { RemoteLink } from "../remote/remote-link.ts";
import type { Versions } from "../publisher/versions.ts";

/** The rooms of the office that requests are led to. */
export interface Office {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly lockOut: LockOut;
  readonly audit: AuditLog;
  readonly desk: Desk;
  readonly publisher: Publisher;
  readonly remote: RemoteLink;
  readonly versions: Versions;
  /** Absent when the site is brought nowhere else. */
  readonly deployer: Deployer | undefined;
  readonly adminDir: string;
  /** Today in the community's time zone, `YYYY-MM-DD`. */
  readonly today: () => string;
}
