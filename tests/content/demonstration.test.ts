import { describe, expect, test } from "vitest";
import type { CaseData } from "../../src/content-types/index.ts";
import { withoutResolution } from "../../src/domain/meetings/without-resolution.ts";
import { formatFault } from "../../src/domain/checks/index.ts";
import { readFolder } from "../../src/entry-files/index.ts";

const { content, faults } = readFolder("content");
const cases = content.all("case").map(({ data }) => data);
const count = (wanted: (one: CaseData) => boolean) => cases.filter(wanted).length;

test("the demonstration has no faults", () => {
  expect(faults.map(formatFault)).toEqual([]);
});

describe("the demonstration's totals are those that the press reported in July 2020", () => {
  test("168 accepted", () => expect(cases).toHaveLength(168));
  test("160 closed", () => expect(count(({ outcome }) => outcome !== undefined)).toBe(160));
  test("28 quarrels settled", () => expect(count(({ category }) => category === "neighbours")).toBe(28));
  test("48 from the WeChat and QQ groups", () =>
    expect(count(({ channel }) => channel === "wechat" || channel === "qq")).toBe(48));
  test("128 solved by residents themselves, the least that is 80 % of 160", () => {
    expect(count(({ tier }) => tier === "self")).toBe(128);
    expect(count(({ tier, outcome }) => tier === "self" && outcome !== undefined)).toBe(128);
  });
  test("between November 2019 and 14 July 2020", () => {
    const days = cases.flatMap(({ received, closed, verdictDay, steps }) =>
      [received, closed, verdictDay, ...steps.map(({ day }) => day)].filter((day) => day !== undefined),
    );
    expect(days.filter((day) => day < "2019-11-01" || day > "2020-07-14")).toEqual([]);
  });
});

test("some residents are not satisfied with what the unit calls solved", () => {
  expect(count(({ outcome, verdict }) => outcome === "solved" && verdict === "dissatisfied")).toBeGreaterThan(1);
});

test("what meetings passed is a resolution, and what was said there became a case or was talked over", () => {
  const left = content.all("meeting").filter((one) => withoutResolution(one, content).length > 0);
  expect(left.map(({ id }) => id)).toEqual([]);
  for (const kind of ["night-talk", "lagua"]) {
    const meetings = content.all("meeting").filter(({ data }) => data.kind === kind);
    expect(meetings.some(({ id }) => cases.some(({ meeting }) => meeting === id)), kind).toBe(true);
  }
});

test("what is not marked as made by a program names its source", () => {
  const types = ["case", "meeting", "resolution", "honour", "exposure", "activity", "team", "order", "listing", "agreement", "service", "tally", "assessment"] as const;
  const bare = types.flatMap((type) =>
    content.all(type).filter(({ data }) => !data.demo && !data.sources).map(({ file }) => file),
  );
  expect(bare).toEqual([]);
});

test("no telephone of the demonstration can ring: subscribers' numbers do not begin with 9", () => {
  const phones = [
    content.settings("site").phone,
    ...content.all("organisation").map(({ data }) => data.phone),
    ...content.all("role").map(({ data }) => data.phone),
    ...content.all("service").map(({ data }) => data.phone),
  ].filter((phone) => phone !== undefined);
  expect(phones.length).toBeGreaterThan(5);
  expect(phones.filter((phone) => !/^0571-9\d{7}$/.test(phone))).toEqual([]);
});
