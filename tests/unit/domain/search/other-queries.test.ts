import { expect, test } from "vitest";
import { otherQueries } from "../../../../src/domain/search/other-queries.ts";

test("a case number is asked for with its hyphens", () => {
  expect(otherQueries("LJ20200102")[0]).toBe("LJ-2020-0102");
  expect(otherQueries("ｌｊ 2020 102")[0]).toBe("LJ-2020-0102");
  expect(otherQueries("LJ-2020-102")[0]).toBe("LJ-2020-0102");
});

test("a day or month is asked for as entries say it", () => {
  for (const spelling of ["2020.6.24", "2020/06/24", "20200624", "二〇二〇年六月二十四日"])
    expect(otherQueries(spelling)[0], spelling).toBe("2020年6月24日");
  expect(otherQueries("2020年06月")[0]).toBe("2020年6月");
  expect(otherQueries("二○二○年十月 电梯")[0]).toBe("2020年10月 电梯");
});

test("a building is asked for in digits, and without the door", () => {
  expect(otherQueries("三号楼")[0]).toBe("3号楼");
  expect(otherQueries("十二号楼")[0]).toBe("12号楼");
  expect(otherQueries("3号楼2单元").slice(0, 3)).toEqual(["3号楼 2单元", "3号楼", "2单元"]);
});

test("marks and words that only ask are left out, then each word is asked for alone", () => {
  expect(otherQueries("电梯？")).toEqual(["电梯"]);
  expect(otherQueries("“电梯”")).toEqual(["电梯"]);
  expect(otherQueries("物业费，停车").slice(0, 2)).toEqual(["物业费 停车", "物业费"]);
  expect(otherQueries("物业费，停车")).toContain("停车");
  expect(otherQueries("请问电梯怎么还没修好？").slice(1)).toEqual(["电梯 修好", "电梯", "修好"]);
  expect(otherQueries("楼道灯不亮了")).toContain("楼道灯");
  expect(otherQueries("我家楼道里的灯不亮了")).toEqual(
    expect.arrayContaining(["楼道里 灯不亮", "灯不亮", "楼道"]),
  );
});

test("a question that cannot be put otherwise has no other", () => {
  expect(otherQueries("电梯")).toEqual([]);
  expect(otherQueries("？？")).toEqual([]);
  expect(otherQueries("😀")).toEqual([]);
  expect(otherQueries("")).toEqual([]);
});
