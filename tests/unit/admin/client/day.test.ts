import { expect, test } from "vitest";
import { asDay, localDay } from "../../../../admin/client/widgets/day.tsx";

test("today is the day on this computer's clock, in the small hours too", () => {
  expect(localDay(new Date(2026, 0, 1, 0, 5))).toBe("2026-01-01");
  expect(localDay(new Date(2026, 11, 31, 23, 55))).toBe("2026-12-31");
});

test("only a written day is shown in the date input", () => {
  expect(asDay("2026-11-20")).toBe("2026-11-20");
  expect(asDay("昨天")).toBe("");
  expect(asDay(undefined)).toBe("");
});
