import type { Deployer, DeployState } from "../deploy/deployer.ts";
import { formatDay } from "../../../src/domain/calendar/format-day.ts";
import type { LastError, Publisher } from "./publisher.ts";
import type { Versions } from "./versions.ts";

/** What `/health.json` says, for a program that watches the office and for the foot of the admin. */
export function health({ versions, publisher, deployer }: Watched, today: string, now = Date.now()): Health {
  const { live, held, newest } = versions;
  const { lastError, isPending, state } = publisher;
  const deployed = deployer?.state ?? null;
  const warning = warn(isPending ? undefined : live?.day, today, held?.number, lastError, deployed);
  return {
    ok: live !== undefined && warning === undefined,
    content: live?.commit ?? null,
    version: live?.number ?? null,
    built: live?.at ?? null,
    builtFor: live?.day ?? null,
    ageSeconds: live ? Math.max(0, Math.round((now - Date.parse(live.at)) / 1000)) : null,
    pending: isPending,
    publishing: state.state,
    lastError: lastError ?? null,
    deployed,
    rolledBack: held && newest ? { shown: held.number, newest: newest.number } : null,
    ...(warning ? { warning } : {}),
  };
}

function warn(
  day: string | undefined,
  today: string,
  held: number | undefined,
  lastError: LastError | undefined,
  deployed: DeployState | null,
): string | undefined {
  const words = [
    lastError && `最近一次更新没有成功：${lastError.message}`,
    deployed?.state === "failed" && deployed.message,
    day && day < today && `公开网站还停在${formatDay(day)}，到期的内容可能没有撤下。`,
    held !== undefined && `公开网站退回到了第 ${held} 版，下一次发布后恢复最新。`,
  ].filter((word) => typeof word === "string");
  return words.length > 0 ? words.join(" ") : undefined;
}

interface Watched {
  readonly versions: Versions;
  readonly publisher: Publisher;
  readonly deployer: Deployer | undefined;
}

interface Health {
  /** False when somebody should look: `warning` says why. */
  readonly ok: boolean;
  /** The commit of the content that is shown. */
  readonly content: string | null;
  readonly version: number | null;
  /** ISO 8601 in UTC. */
  readonly built: string | null;
  /** `YYYY-MM-DD` */
  readonly builtFor: string | null;
  readonly ageSeconds: number | null;
  /** A publish waits or is being built. */
  readonly pending: boolean;
  readonly publishing: string;
  readonly lastError: LastError | null;
  /** The site outside; null where the office brings it nowhere. */
  readonly deployed: DeployState | null;
  readonly rolledBack: { readonly shown: number; readonly newest: number } | null;
  /** Chinese, for people. */
  readonly warning?: string;
}
