import { describe, expect, test } from "vitest";
import { closed, faultsOf, step, whole } from "./case-faults.ts";

describe("merging", () => {
  const duplicate = { ...closed, outcome: "duplicate", reason: "同一件事。" };
  test("a duplicate names the case it is merged into, and only a duplicate does", () => {
    expect(faultsOf(duplicate)).toEqual(["duplicateOf: 办理结果是“重复反映”，却没有写和哪件重复"]);
    expect(faultsOf({ ...closed, duplicateOf: "LJ-2024-0002" }, {})).toEqual([
      "duplicateOf: 写了和哪件重复，办理结果却不是“重复反映”",
    ]);
    expect(faultsOf({ ...duplicate, duplicateOf: "LJ-2024-0009" })).toEqual([
      "duplicateOf: “案件”里没有编号为“LJ-2024-0009”的条目",
    ]);
  });

  test("it is not merged into itself, into another duplicate, or round in a circle", () => {
    expect(faultsOf({ ...duplicate, duplicateOf: "LJ-2024-0001" })).toEqual([
      "duplicateOf: 写成了和自己重复",
    ]);
    const chain = [{ ...duplicate, duplicateOf: "LJ-2024-0003" }, {}];
    expect(faultsOf({ ...duplicate, duplicateOf: "LJ-2024-0002" }, ...chain)).toEqual([
      "duplicateOf: “LJ-2024-0002”自己也是重复件",
    ]);
    const circle = faultsOf(
      { ...duplicate, duplicateOf: "LJ-2024-0002" },
      { ...duplicate, duplicateOf: "LJ-2024-0001" },
    );
    expect(circle).toEqual([
      "duplicateOf: “LJ-2024-0002”自己也是重复件",
      "duplicateOf: “LJ-2024-0001”自己也是重复件",
    ]);
  });
});

describe("splitting", () => {
  const part = { parent: "LJ-2024-0002" };
  test("makes no circle and starts from no duplicate", () => {
    expect(faultsOf({ parent: "LJ-2024-0001" })).toEqual(["parent: 写成了从自己分出来"]);
    expect(faultsOf(part, { parent: "LJ-2024-0001" })).toEqual([
      "parent: “LJ-2024-0002”又是从这一件分出来的，绕成了圈",
      "parent: “LJ-2024-0001”又是从这一件分出来的，绕成了圈",
    ]);
    const merged = { ...closed, outcome: "duplicate", duplicateOf: "LJ-2024-0003", reason: "同一件事。" };
    expect(faultsOf({ ...closed, ...part }, merged, {})).toEqual([
      "parent: “LJ-2024-0002”是重复件，不能再分",
    ]);
  });

  test("a part is received after the whole, and closed before it", () => {
    expect(faultsOf(part, { received: "2024-09-24", steps: [step("上报", "2024-09-24")] })).toEqual([
      "received: 受理日期早于分出它的“LJ-2024-0002”（2024-09-24）",
    ]);
    expect(faultsOf(part, closed)).toEqual([
      "closed: 分出它的“LJ-2024-0002”已于 2024-09-26 办结，这一件还没有办结",
    ]);
    const late = {
      ...closed,
      closed: "2024-09-27",
      steps: [...whole.slice(0, 4), step("反馈", "2024-09-27")],
    };
    expect(faultsOf({ ...late, ...part }, closed)).toEqual([
      "closed: 分出它的“LJ-2024-0002”已于 2024-09-26 办结，这一件到 2024-09-27 才办结",
    ]);
  });
});
