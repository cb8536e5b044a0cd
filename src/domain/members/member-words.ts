import { formatDay } from "../calendar/format-day.ts";
import type { AddedUp } from "./add-up.ts";
import type { MemberState } from "./member.ts";

/** How fresh a community's data are, in one sentence. */
export function stateWords({ data, why }: MemberState): string {
  if (!data) return why === undefined ? "还没有取过它的数据。" : `还没有取到它的数据：${why}。`;
  const asOf = `数据截至${formatDay(data.asOf)}`;
  return why === undefined
    ? `${asOf}。`
    : `这次没有取到（${why}），用的是${formatDay(data.readOn)}取到的，${asOf}。`;
}

/** How many communities are in a number, and up to which day. */
export function addedWords({ parts, added, asOf }: Pick<AddedUp, "parts" | "added" | "asOf">): string {
  if (!asOf) return "还没有一个社区的数可以加。";
  const all = added === parts.length;
  const who = all ? `${added} 个社区都在内` : `${parts.length} 个社区里，${added} 个在内`;
  const until =
    asOf.first === asOf.last
      ? `数据截至${formatDay(asOf.last)}`
      : `各社区的数据截至日不同，从${formatDay(asOf.first)}到${formatDay(asOf.last)}`;
  return `${who}，${until}。`;
}
