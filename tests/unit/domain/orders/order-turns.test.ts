import { expect, test } from "vitest";
import { orderStands, orderState, orderTurns } from "../../../../src/domain/orders/order-turns.ts";
import { entryOf } from "../../entry-views/draw.ts";

const order = (values: Record<string, unknown> = {}) =>
  entryOf("order", {
    id: "DD-2024-0001",
    title: "放学后的教室",
    category: "children",
    place: "home",
    ask: "孩子没有去处。",
    raised: "2024-03-01",
    placed: "2024-03-03",
    taken: "2024-03-05",
    takenBy: ["school"],
    done: "2024-03-20",
    result: "开放一间教室。",
    ...values,
  }).data;

test.each([
  ["2024-03-02", "raised", "等社区核实"],
  ["2024-03-03", "placed", "正在等单位来接"],
  ["2024-03-05", "taken", "正在做"],
  ["2024-03-20", "done", "2024年3月20日完成"],
])("on %s an order has come as far as %s, and no later day is told", (today, state, words) => {
  expect(orderState(order(), today)).toBe(state);
  expect(orderStands(order(), today)).toContain(words);
  expect(orderTurns(order(), today).filter(({ day }) => day !== undefined && day > today)).toEqual([]);
});

test("the turns still to come follow those taken; one of them is next", () => {
  const states = (today: string) => orderTurns(order(), today).map(({ state }) => state);
  expect(states("2024-03-03")).toEqual(["done", "now", "next", "later"]);
  expect(states("2024-03-20")).toEqual(["done", "done", "done", "done"]);
});

test("an order that nobody can take ends where it is", () => {
  const unmet = order({
    taken: undefined,
    takenBy: undefined,
    done: undefined,
    stopped: "unmet",
    reason: "没有",
  });
  expect(orderStands(unmet, "2024-04-01")).toBe("没有单位能接，没有办成。");
  expect(orderTurns(unmet, "2024-04-01").map(({ name }) => name)).toEqual(["居民点单", "社区下单"]);
});
