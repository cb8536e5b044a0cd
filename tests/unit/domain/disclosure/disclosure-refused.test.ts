import { describe, expect, test } from "vitest";
import type { Entry } from "../../../../src/content-types/index.ts";
import { checks, formatFault } from "../../../../src/domain/checks/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { common, disclosure, duty } from "./disclosure-entries.ts";

describe("refused", () => {
  const monthly = duty({ id: "monthly" });
  const standing = duty({ id: "standing", every: "standing" });
  const events = duty({ id: "events", every: "event", meetingKinds: ["residents"] });
  test.each<[string, Entry, string]>([
    [
      "a row that follows events and names none",
      duty({ every: "event" }),
      "“发生一次公开一次”，却没有写什么事发生了要公开",
    ],
    ["a monthly row with meetings", duty({ meetingKinds: ["talk"] }), "“每月”的事项不按会议或事情公开"],
    [
      "a row that ends before it begins",
      duty({ until: "2023-12-31" }),
      "不再公开的日期早于开始的日期 2024-01-01",
    ],
    [
      "a period that is not the rhythm's",
      disclosure(1, { duty: "monthly", period: "2024-Q1" }),
      "“经费”每月公开一次，所属期没有写对。请写成 2024-02 的样子。",
    ],
    ["no period", disclosure(1, { duty: "monthly" }), "所属期没有写对"],
    [
      "a period that has not begun",
      disclosure(1, { duty: "monthly", period: "2024-12", day: "2024-11-30" }),
      "2024年12月还没有开始，就已经公开",
    ],
    [
      "a period of what is always public",
      disclosure(1, { duty: "standing", period: "2024-01" }),
      "“经费”是长期公开的，不分期",
    ],
    [
      "two things at once",
      disclosure(1, { duty: "monthly", period: "2024-01", eventDay: "2024-01-01" }),
      "所属期、会议、事情的日期填了不止一样",
    ],
    [
      "a meeting of another kind",
      disclosure(1, { duty: "events", meeting: "YS-2024-0003" }),
      "“经费”不公开恳谈会的内容",
    ],
    [
      "an event that is not registered",
      disclosure(1, { duty: "events", eventDay: "2024-01-05" }),
      "“经费”里没有登记2024年1月5日的事",
    ],
    [
      "a review after publication",
      disclosure(1, { duty: "monthly", period: "2024-08", reviewed: "2024-09-06" }),
      "审查日期晚于公开日期 2024-09-05",
    ],
    [
      "fewer days on show than the row asks for",
      disclosure(1, { duty: "monthly", period: "2024-08", until: "2024-09-18" }),
      "公示不到 15 天。请把“公示到”改成 2024-09-19 或更晚",
    ],
  ])("%s", (_, wrong, reason) => {
    const content = makeContent([...common, monthly, standing, events, wrong]);
    const faults = checks.flatMap((check) => check.forEntry(wrong, content)).map(formatFault);
    expect(faults).toEqual([expect.stringContaining(reason)]);
  });

  test("fifteen days on show are enough, and a term under fifteen cannot be written", () => {
    const enough = disclosure(1, { duty: "monthly", period: "2024-08", until: "2024-09-19" });
    const content = makeContent([...common, monthly, enough]);
    expect(checks.flatMap((check) => check.forEntry(enough, content))).toEqual([]);
    expect(() => duty({ kept: 14 })).toThrow("小于 15");
  });
});
