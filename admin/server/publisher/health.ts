import type { Deployer, DeployState } from "../deploy/deployer.ts";
import { daysBetween } from "../../../src/domain/calendar/day.ts";
import type { MemberReport } from "../../../src/domain/members/index.ts";
import { formatDay } from "../../../src/domain/calendar/format-day.ts";
import type { LastError, Publisher } from "./publisher.ts";
import type { Versions } from "./versions.ts";

/**
 * What `/health.json` says, for a program that watches the office and for the foot of the admin. `members` are the
 * communities of a parent portal, as the live site tells them.
 */
export function health(
  { versions, publisher, deployer }: Watched,
  today: string,
  members?: readonly MemberReport[],
  now = Date.now(),
): Health {
  const { live, held, newest } = versions;
  const { lastError, isPending, state } = publisher;
  const deployed = deployer?.state ?? null;
  const warning = warn(isPending ? undefined : live?.day, today, held?.number, lastError, deployed, members);
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
    members: members ?? null,
    ...(warning ? { warning } : {}),
  };
}

function warn(
  day: string | undefined,
  today: string,
  held: number | undefined,
  lastError: LastError | undefined,
  deployed: DeployState | null,
  members: readonly MemberReport[] = [],
): string | undefined {
  const words = [
    lastError && `最近一次更新没有成功：${lastError.message}`,
    // Also while it is tried again.
    deployed?.lastError && `没有传到外面，过一会儿再试：${deployed.lastError.message}`,
    day && day < today && `公开网站还停在${formatDay(day)}，到期的内容可能没有撤下。`,
    missing(members, today),
    held !== undefined && `公开网站退回到了第 ${held} 版，下一次发布后恢复最新。`,
  ].filter((word) => typeof word === "string");
  return words.length > 0 ? words.join(" ") : undefined;
}

/** One that is down for a day is shown on the portal; one that stays away wants somebody to ask there. */
function missing(members: readonly MemberReport[], today: string): string | undefined {
  const away = members.filter(
    ({ reached, lastGood }) =>
      !reached && (lastGood === null || daysBetween(lastGood, today) > MOST_DAYS_AWAY),
  );
  if (away.length === 0) return undefined;
  const named = away.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = away.length > MOST_NAMED ? ` 等 ${away.length} 个社区` : "";
  return `已经 ${MOST_DAYS_AWAY} 天以上没有取到数据的社区：${named.join("、")}${rest}。`;
}

const MOST_DAYS_AWAY = 3;
const MOST_NAMED = 5;

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
  /** Each community of a parent portal; null on the portal of one community. */
  readonly members: readonly MemberReport[] | null;
  /** Chinese, for people. */
  readonly warning?: string;
}
