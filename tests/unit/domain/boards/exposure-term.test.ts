import { expect, test } from "vitest";
import { isOnBoard } from "../../../../src/domain/boards/exposure-term.ts";

const term = { published: "2024-06-10", expires: "2024-06-25", corrected: undefined };

test("an exposure is on the board from its first to its last day, both included", () => {
  const days = ["2024-06-09", "2024-06-10", "2024-06-25", "2024-06-26"];
  expect(days.map((day) => isOnBoard(term, day))).toEqual([false, true, true, false]);
});

test("what was put right comes down within a day", () => {
  const corrected = { ...term, corrected: "2024-06-12" };
  expect(isOnBoard(corrected, "2024-06-13")).toBe(true);
  expect(isOnBoard(corrected, "2024-06-14")).toBe(false);
});
