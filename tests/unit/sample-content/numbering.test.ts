import { assert, integer, property, string } from "fast-check";
import { expect, test } from "vitest";
import { numbering, spreadDays } from "../../../src/sample-content/numbering.ts";

test("days never go back, and numbers begin again at 1 each year", () => {
  assert(
    property(integer({ min: 3, max: 400 }), string(), (total, seed) => {
      const span = { from: "2019-06-01", to: "2022-03-31" };
      const numbers = numbering("LJ", total, spreadDays(total, span, seed));
      let before = { day: span.from, year: "", number: 0 };
      for (let index = 0; index < total; index++) {
        const day = numbers.dayOf(index);
        const [, year = "", number] = numbers.idOf(index).split("-");
        expect(day >= before.day && day <= span.to).toBe(true);
        expect(year).toBe(day.slice(0, 4));
        expect(Number(number)).toBe(year === before.year ? before.number + 1 : 1);
        before = { day, year, number: Number(number) };
      }
    }),
    { numRuns: 50 },
  );
});

test("more entries in one year than there are numbers is refused", () => {
  const numbers = numbering("LJ", 100_001, () => "2024-01-01");
  expect(numbers.idOf(99_998)).toBe("LJ-2024-99999");
  expect(() => numbers.idOf(99_999)).toThrow("编号不够用");
});
