import { expect, test } from "vitest";
import type { Entry } from "../../../../src/content-types/index.ts";
import { deadlineOf } from "../../../../src/domain/cases/deadline.ts";
import { deadlineWords } from "../../../../src/domain/cases/deadline-words.ts";
import { makeContent } from "../../../../src/domain/content.ts";

type Rules = readonly { amount: number; unit: "working-days" | "days" | "hours" }[];

function words(received: string, rules: Rules): string {
  const content = makeContent([
    { type: "vocabulary", id: "vocabulary", data: { deadlines: rules } },
    {
      type: "calendar",
      id: "calendar",
      data: {
        years: [
          {
            year: 2024,
            holidays: [{ name: "清明节", from: "2024-04-04", to: "2024-04-06" }],
            workdays: ["2024-04-07"],
          },
        ],
      },
    },
  ] as unknown as Entry[]);
  const facts = { received, category: "parking", urgency: "normal", tier: "self" } as const;
  return deadlineWords(deadlineOf(facts, content), content);
}

test("working days name the holiday that they leave out", () => {
  expect(words("2024-04-02", [{ amount: 5, unit: "working-days" }])).toBe(
    "从4月2日起5个工作日，其间清明节不算，到4月10日。",
  );
});

test("no holiday is named where none lies in between", () => {
  expect(words("2024-04-15", [{ amount: 5, unit: "working-days" }])).toBe(
    "从4月15日起5个工作日，到4月22日。",
  );
});

test("natural days that end on a holiday move, and the holiday is named; one in the middle is not", () => {
  expect(words("2024-04-01", [{ amount: 4, unit: "days" }])).toBe("从4月1日起4天，遇清明节顺延，到4月7日。");
  expect(words("2024-04-01", [{ amount: 15, unit: "days" }])).toBe("从4月1日起15天，到4月16日。");
});

test("a year without a calendar and a vocabulary without a rule are said", () => {
  expect(words("2025-04-01", [{ amount: 5, unit: "working-days" }])).toContain("没有 2025 年");
  expect(words("2024-04-01", [])).toContain("没有合适的一条");
});
