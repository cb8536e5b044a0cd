import { addDays } from "../calendar/day.ts";
import { formatDay } from "../calendar/format-day.ts";
import { isBoardOn, isOnBoard } from "../boards/exposure-state.ts";
import { isDecided, objectionDue } from "../boards/objections.ts";
import { pastTerm } from "../boards/retention.ts";
import { latestDue, obligationsOf } from "../disclosure/index.ts";
import { withoutResolution } from "../meetings/without-resolution.ts";
import { titleOf, type Content } from "../content.ts";
import { leftTo, soonUntil } from "./days.ts";
import type { TodoItem } from "./todo-item.ts";

/** What the catalogue asks for: the last thing that is overdue, and what is due within ten working days. */
export function disclosureTodo(content: Content, today: string): TodoItem[] {
  const soon = soonUntil(content, today, 10);
  return content.all("duty").flatMap((duty): TodoItem[] => {
    const obligations = obligationsOf(duty, content, today);
    const late = latestDue(obligations, today);
    const next = obligations.filter(
      ({ state, due }) => state === "pending" && due !== undefined && due <= soon,
    );
    const wanted = [...(late?.state === "overdue" ? [late] : []), ...next];
    return wanted.map(({ name, due }) => ({
      kind: due! < today ? "overdue" : "disclosure",
      type: "disclosure",
      id: "",
      title: `${duty.data.name}：${name}`,
      unit: duty.data.publisher,
      due,
      words: `居务公开${leftTo(due!, content, today)}，由${duty.data.responsible}公开`,
    }));
  });
}

/** Objections without an answer, and exposures whose last days on the board have come. */
export function boardTodo(content: Content, today: string): TodoItem[] {
  const objections = content.all("objection").flatMap(({ id, data }): TodoItem[] => {
    if (isDecided(data, today) || data.received > today) return [];
    const due = objectionDue(data, content);
    const words = due ? `${leftTo(due, content, today)}，${formatDay(due)}前要答复` : "请尽快核实、答复";
    const kind = due !== undefined && due < today ? "overdue" : "objection";
    return [{ kind, type: "objection", id, title: data.title, due, words }];
  });
  if (!isBoardOn(content)) return objections;
  const soon = soonUntil(content, today);
  const exposures = content.all("exposure").flatMap((entry): TodoItem[] => {
    const { expires, title, place } = entry.data;
    if (!isOnBoard(entry, content, today) || expires > soon) return [];
    const words = `${formatDay(expires)}自动撤下；整改好了就填整改完成日期，当天撤下`;
    return [{ kind: "board", type: "exposure", id: entry.id, title, place, due: expires, words }];
  });
  return [...objections, ...exposures];
}

/** Meetings whose day has passed and that nobody has minuted, or that passed what is no resolution yet. */
export function meetingTodo(content: Content, today: string): TodoItem[] {
  return content.all("meeting").flatMap((entry): TodoItem[] => {
    const { id, data } = entry;
    if (data.day >= today || data.state === "cancelled") return [];
    const open = withoutResolution(entry, content);
    if (data.state === "held" && open.length === 0) return [];
    const words =
      data.state === "announced"
        ? `${formatDay(data.day)}已经开过，请写纪要；没有开，请改成“已改期”或“已取消”`
        : `第${open.join("、")}个议题通过了，请写成决议：谁负责、何时完成；选人、定规矩的勾“通过就算办成”`;
    return [{ kind: "minutes", type: "meeting", id, title: data.title, place: data.place, words }];
  });
}

/** Columns without news for too long (国办秘函〔2019〕19号: news two weeks, notices six months). */
export function staleTodo(content: Content, today: string): TodoItem[] {
  const newest = (days: readonly string[]) =>
    days
      .filter((day) => day <= today)
      .sort()
      .at(-1);
  const news = newest([
    ...content.all("case").flatMap(({ data }) => data.steps.map(({ day }) => day)),
    ...content.all("meeting").map(({ data }) => data.day),
    ...content.all("activity").map(({ data }) => data.day),
    ...content.all("notice").map(({ data }) => data.day),
  ]);
  const notice = newest(content.all("notice").map(({ data }) => data.day));
  const columns = [
    { type: "case", name: "办事进度和活动", last: news, days: 14 },
    { type: "notice", name: "通知公告", last: notice, days: 183 },
  ] as const;
  return columns
    .filter(({ last, days }) => last === undefined || last < addDays(today, -days))
    .map(({ type, name, last, days }) => ({
      kind: "stale",
      type,
      id: "",
      title: `“${name}”${last ? `最近一次更新是${formatDay(last)}` : "还没有内容"}`,
      words: days < 30 ? "两周没有更新，请补上近来办的事" : "半年没有更新，请发一条或说明没有通知",
    }));
}

/** Entries kept longer than the community has said. */
export function retentionTodo(content: Content, today: string): TodoItem[] {
  return pastTerm(content, today).map(({ entry, until }) => ({
    kind: "retention",
    type: entry.type,
    id: entry.id,
    title: titleOf(entry),
    due: until,
    words: `保存期${formatDay(until)}已满，请管理员清除`,
  }));
}
