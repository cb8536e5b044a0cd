import { expect, test } from "vitest";
import { exposureState } from "../../../../src/domain/boards/exposure-state.ts";
import { boardContent, exposure, objection } from "./board-content.ts";

const states = (days: readonly string[], ...changes: Parameters<typeof boardContent>) => {
  const content = boardContent(...changes);
  return days.map((day) => exposureState(content.find("exposure", "BG-2024-0001")!, content, day));
};

test("an exposure is on the board from its first to its last day, both included", () => {
  const days = ["2024-06-09", "2024-06-10", "2024-06-25", "2024-06-26"];
  expect(states(days, [exposure()])).toEqual(["not-yet", "shown", "shown", "expired"]);
});

test("what was put right comes down with the next build", () => {
  const days = ["2024-06-11", "2024-06-12", "2024-06-30"];
  expect(states(days, [exposure({ corrected: "2024-06-12" })])).toEqual(["shown", "corrected", "corrected"]);
});

test("an objection takes it down on the day it comes in; the answer decides whether it comes back", () => {
  const days = ["2024-06-11", "2024-06-12", "2024-06-13", "2024-06-14"];
  const decided = { decided: "2024-06-14", answer: "核对过。" };
  const open = ["shown", "suspended", "suspended"];
  expect(states(days, [exposure(), objection()])).toEqual([...open, "suspended"]);
  const upheld = objection({ ...decided, outcome: "upheld" });
  expect(states(days, [exposure(), upheld])).toEqual([...open, "upheld"]);
  const rejected = objection({ ...decided, outcome: "rejected" });
  expect(states(days, [exposure(), rejected])).toEqual([...open, "shown"]);
});

test("an objection to another entry takes nothing down", () => {
  expect(states(["2024-06-12"], [exposure(), objection({ about: "BG-2024-0002" })])).toEqual(["shown"]);
});

test("nothing is shown while the board is off or its settings are missing", () => {
  expect(states(["2024-06-12"], [exposure()], { on: false })).toEqual(["off"]);
  expect(states(["2024-06-12"], [exposure()], null)).toEqual(["off"]);
});
