import type { OrderData } from "../../content-types/index.ts";
import { formatDay } from "../calendar/format-day.ts";

/** How far an order has come on a day; later turns are not known. */
export function orderState(data: OrderData, today: string): OrderState {
  if (data.done !== undefined && data.done <= today) return "done";
  if (data.stopped) return data.stopped;
  if (data.taken !== undefined && data.taken <= today) return "taken";
  return data.placed !== undefined && data.placed <= today ? "placed" : "raised";
}

export type OrderState = "raised" | "placed" | "taken" | "done" | "withdrawn" | "unmet";

/** The state in a word: 已接单. */
export const orderWords: Readonly<Record<OrderState, string>> = {
  raised: "待下单",
  placed: "待接单",
  taken: "已接单",
  done: "已完成",
  withdrawn: "居民撤回",
  unmet: "没有单位能接",
};

/** Where an order stands and who acts next, in one sentence or two. */
export function orderStands(data: OrderData, today: string): string {
  const state = orderState(data, today);
  if (state === "done") return `${formatDay(data.done!)}完成。`;
  if (state === "withdrawn" || state === "unmet") return `${orderWords[state]}，没有办成。`;
  if (state === "taken") return "单位已经接单，正在做。";
  if (state === "placed") return `社区${formatDay(data.placed!)}下单，正在等单位来接。`;
  return "居民已经点单，等社区核实后下单。";
}

/** The turns of an order, taken and still to come; those that will not come are left out. */
export function orderTurns(data: OrderData, today: string): Turn[] {
  const state = orderState(data, today);
  const isOver = state === "done" || state === "withdrawn" || state === "unmet";
  const turns = TURNS.map(({ field, ...turn }) => ({ ...turn, day: data[field], field }));
  const isTaken = ({ day }: { day?: string | undefined }) => day !== undefined && day <= today;
  const next = turns.findIndex((turn) => !isTaken(turn));
  return turns.flatMap(({ field, day, meaning, ...turn }, index): Turn[] => {
    if (isTaken({ day })) {
      const isNow = !isOver && index === next - 1;
      const said = { raised: data.ask, done: data.result }[field as string];
      return [{ ...turn, day, note: said ?? meaning, state: isNow ? "now" : "done" }];
    }
    return isOver ? [] : [{ ...turn, note: meaning, state: index === next ? "next" : "later" }];
  });
}

/** One turn; those to come have no day. */
export interface Turn {
  readonly name: string;
  readonly state: "done" | "now" | "next" | "later";
  readonly whoActs: string;
  readonly note: string;
  readonly day?: string | undefined;
}

const TURNS = [
  { field: "raised", name: "居民点单", whoActs: "居民", meaning: "居民提出要什么服务。" },
  { field: "placed", name: "社区下单", whoActs: "社区", meaning: "社区核实需求，派给合适的共建单位。" },
  {
    field: "taken",
    name: "共建单位接单",
    whoActs: "共建单位",
    meaning: "共建单位认领，定下怎么做、何时做。",
  },
  { field: "done", name: "完成", whoActs: "共建单位", meaning: "做完回话，请居民评价。" },
] as const;
