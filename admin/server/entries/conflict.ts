import { listCommits, type CommitFacts } from "../git/history.ts";
import type { Repository } from "../git/repository.ts";
import { Refusal } from "../refusal.ts";

/** A refusal (409) that tells who changed a file, when, and what to do. `range` is where to look for the change. */
export async function conflict(
  repository: Repository,
  path: string,
  range: string,
  tell: (who: string, when: string) => string,
  versions: Readonly<Record<string, unknown>> = {},
): Promise<Refusal> {
  const [last] = await listCommits(repository, range, { path, max: 1, flags: ["--no-merges"] });
  const who = last?.author.name ?? "别人";
  return new Refusal(409, tell(who, last ? clock(last) : "刚才"), {
    conflict: { who, when: last ? new Date(last.at).toISOString() : null, path, ...versions },
  });
}

/** 11月21日 10:03, Beijing time. */
function clock({ at }: CommitFacts): string {
  const parts = new Intl.DateTimeFormat("zh-CN", {
    timeZone: "Asia/Shanghai",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("month")}月${part("day")}日 ${part("hour")}:${part("minute")}`;
}
