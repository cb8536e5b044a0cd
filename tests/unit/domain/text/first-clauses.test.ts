import { expect, test } from "vitest";
import { firstClauses } from "../../../../src/domain/text/first-clauses.ts";

test.each([
  ["楼里的小事先找楼长：灯坏了、漏水了，帮着登记。", 18, "楼里的小事先找楼长：灯坏了、漏水了"],
  ["楼里的小事先找楼长：灯坏了、漏水了，帮着登记。", 17, "楼里的小事先找楼长：灯坏了、漏水了"],
  ["楼里的小事先找楼长：灯坏了、漏水了，帮着登记。", 16, "楼里的小事先找楼长"],
  ["第一句就比给的地方长得多。", 4, "第一句就比给的地方长得多"],
  ["进小区义诊、讲健康课。", 24, "进小区义诊、讲健康课"],
  ["没有标点", 24, "没有标点"],
])("of %s in %i characters remains %s", (text, most, kept) => {
  expect(firstClauses(text, most)).toBe(kept);
});
