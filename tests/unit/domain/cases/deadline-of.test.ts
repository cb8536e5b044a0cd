import { describe, expect, test } from "vitest";
import type { CaseData } from "../../../../src/content-types/index.ts";
import { clockWords, deadlineOf, ruleWords } from "../../../../src/domain/cases/index.ts";
import { aCase, content, reopening } from "./case-content.ts";

describe("the clock", () => {
  test("counts working days, over a weekend, a holiday and a Saturday worked in exchange", () => {
    // 2024: the Mid-Autumn holiday is from 15 to 17 September, Saturday 14 September is worked.
    expect(clockWords("2024-09-18", "2024-09-13", content)).toBe("剩余2个工作日");
    expect(clockWords("2024-09-13", "2024-09-18", content)).toBe("超期2个工作日");
  });

  test("the last day counts as a day left, not as overdue", () => {
    expect(clockWords("2024-06-30", "2024-06-30", content)).toBe("今天到期");
  });

  test("between a Friday and its weekend there is no whole working day", () => {
    expect(clockWords("2024-06-28", "2024-06-29", content)).toBe("超期不到1个工作日");
    expect(clockWords("2024-06-30", "2024-06-29", content)).toBe("剩余不到1个工作日");
  });

  test("where the calendar lacks a year, calendar days are told", () => {
    expect(clockWords("2031-01-08", "2031-01-01", content)).toBe("剩余7天");
  });
});

describe("deadline", () => {
  const due = (values: Partial<CaseData>) => deadlineOf(aCase(values), content).due;

  test("15 working days over a 国庆 with 调休 end on the day counted by hand", () => {
    // From 24 September 2024: 25–27, 29 (a Sunday worked), 30 September; 8–11, 12 (a Saturday worked), 14–18 October.
    expect(due({ received: "2024-09-24", tier: "negotiated" })).toBe("2024-10-18");
  });

  test("five working days over the end of a month and of a February", () => {
    expect(due({ received: "2024-05-29" })).toBe("2024-06-05");
    expect(due({ received: "2024-02-26" })).toBe("2024-03-04");
  });

  test("an urgent case has to the end of the next day, whatever day that is", () => {
    expect(due({ received: "2024-09-30", urgency: "urgent" })).toBe("2024-10-01");
  });

  test("a category may have its own deadline, in calendar days, moved past a rest day", () => {
    expect(due({ received: "2024-06-01", category: "noise" })).toBe("2024-06-11");
  });

  test("what was said at a kind of meeting may have to be answered sooner", () => {
    const said = deadlineOf(aCase({ received: "2024-09-27", channel: "lagua" }), content);
    // 29 (a Sunday worked) and 30 September, 8 October.
    expect(said.due).toBe("2024-10-08");
    expect(ruleWords(said.rule!, content)).toBe("拉呱说事会、自治，3个工作日");
    expect(due({ received: "2024-09-27", channel: "lagua", tier: "negotiated" })).toBe("2024-10-23");
  });

  test("a rule with a day is for cases received from then on", () => {
    expect(due({ received: "2024-06-28", category: "dogs" })).toBe("2024-07-05");
    expect(due({ received: "2024-07-01", category: "dogs" })).toBe("2024-07-03");
  });

  test("a written day goes before the rule, an extension before both, and the old day stays known", () => {
    expect(due({ due: "2024-06-30" })).toBe("2024-06-30");
    const extension = { day: "2024-06-06", due: "2024-06-28", reason: "等配件。" };
    expect(deadlineOf(aCase({ extension }), content)).toMatchObject({
      due: "2024-06-28",
      promised: "2024-06-11",
      isExtended: true,
    });
  });

  test("after a reopening the promise runs anew, and what was extended before no longer holds", () => {
    const extension = { day: "2024-06-06", due: "2024-06-28", reason: "等配件。" };
    const reopenings = [reopening("2024-06-25", "2024-07-01")];
    expect(deadlineOf(aCase({ extension, reopenings }), content)).toMatchObject({
      start: "2024-07-01",
      due: "2024-07-08",
      isExtended: false,
    });
  });

  test("a missing year is named and never guessed", () => {
    const answer = deadlineOf(aCase({ received: "2025-12-30" }), content);
    expect(answer).toMatchObject({ due: undefined, missingYear: 2026 });
  });
});
