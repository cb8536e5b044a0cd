import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatInterval,
  formatNumber,
  formatQuantity,
} from "../../../../src/domain/quantities/format-quantity.ts";
import { between, point } from "../../../../src/domain/quantities/interval.ts";
import { parseQuantity } from "../../../../src/domain/quantities/parse-quantity.ts";
import { qualifiers, stepOf, type Qualifier } from "../../../../src/domain/quantities/qualifiers.ts";
import { intervalOf, type Reading } from "../../../../src/domain/quantities/quantity.ts";

describe("a figure in Chinese prose", () => {
  it.each<[string, Qualifier, number, string]>([
    ["120余个", "余", 120, "个"],
    ["近1.6万", "近", 16000, ""],
    ["4.5万余小时", "余", 45000, "小时"],
    ["300余万元", "余", 3000000, "元"],
    ["3300多个", "多", 3300, "个"],
    ["2个多小时", "多", 2, "小时"],
    ["约1900余万次", "约余", 19000000, "次"],
    ["80%以上", "以上", 0.8, "%"],
    ["40户左右", "左右", 40, "户"],
    ["大约四十户", "约", 40, "户"],
    ["不到一周", "不到", 1, "周"],
    ["将近三百二十人", "近", 320, "人"],
    ["１，３７３名", "exact", 1373, "名"],
    ["两个月", "exact", 2, "个月"],
    ["一千零五户", "exact", 1005, "户"],
  ])("%s is read with its qualifier", (text, qualifier, value, unit) =>
    expect(parseQuantity(text)).toEqual({ quantity: { qualifier, value }, unit }),
  );

  it.each([
    ["30-50户", 30, 50, "户"],
    ["63%~68%", 0.63, 0.68, "%"],
    ["1～2万元", 10000, 20000, "元"],
    ["1万～2万元", 10000, 20000, "元"],
    ["三至五天", 3, 5, "天"],
  ])("%s is a range", (text, low, high, unit) =>
    expect(parseQuantity(text)).toEqual({ quantity: { qualifier: "range", low, high }, unit }),
  );

  it.each(["20xx多名", "XX名", "1**人"])("%s was made unreadable", (text) =>
    expect(parseQuantity(text)?.quantity).toEqual({ qualifier: "redacted" }),
  );

  it.each(["", "若干", "近", "50-30户", "近120余个", "3号楼2单元", "2020-05-20"])(
    "“%s” is not one figure",
    (text) => expect(parseQuantity(text)).toBeUndefined(),
  );

  it("comes back the same whatever the qualifier", () => {
    const names = Object.keys(qualifiers) as Qualifier[];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 99_999_999 }), (qualifier, value) => {
        const text = formatQuantity({ qualifier, value }, "人");
        expect(parseQuantity(text)).toEqual({ quantity: { qualifier, value }, unit: "人" });
      }),
    );
  });
});

describe("what a qualifier means", () => {
  it.each<[Qualifier, number, string, string]>([
    ["exact", 172, "[172, 172]", "[172, 172]"],
    ["余", 120, "[120, Infinity)", "[120, 130)"],
    ["多", 13000, "[13000, Infinity)", "[13000, 14000)"],
    ["以上", 0.8, "[0.8, Infinity)", "[0.8, Infinity)"],
    ["超过", 30, "(30, Infinity)", "(30, Infinity)"],
    ["近", 16000, "[0, 16000)", "(15000, 16000)"],
    ["不到", 7, "[0, 7)", "[0, 7)"],
    ["以下", 7, "[0, 7]", "[0, 7]"],
    ["约", 40, "[36, 44]", "[36, 44]"],
    ["约余", 19000000, "[17100000, Infinity)", "[17100000, 20000000)"],
  ])("%s %d", (qualifier, value, strict, customary) => {
    expect(ends(qualifier, value, "strict")).toBe(strict);
    expect(ends(qualifier, value, "customary")).toBe(customary);
  });

  it("takes the step from the last digit that is not zero", () => {
    expect([120, 800, 68900, 14, 4.5, 0.85].map(stepOf)).toEqual([10, 100, 100, 1, 0.1, 0.01]);
  });

  it("has no values when it is unreadable", () =>
    expect(intervalOf({ qualifier: "redacted" })).toBeUndefined());
});

describe("a computed value", () => {
  it("is written with its limits", () => {
    expect(formatInterval(between(0.714286, 0.767857), "%")).toBe("71.4%～76.8%");
    expect(formatInterval(between(0.3728, Infinity), "%")).toBe("不低于37.3%");
    expect(formatInterval(between(30, Infinity, { lowOpen: true }), "户")).toBe("超过30户");
    expect(formatInterval(between(0, 27.8788))).toBe("不超过27.9");
    expect(formatInterval(between(0, 27.8788, { highOpen: true }))).toBe("不足27.9");
    expect(formatInterval(between(29.41, 29.42))).toBe("约29.4");
    expect(formatInterval(point(129))).toBe("129");
  });

  it("is rounded to three digits, counts aside", () => {
    expect([0.65312, 45.444, 54920, 1234.6].map((n) => formatNumber(n))).toEqual([
      "0.653",
      "45.4",
      "54920",
      "1235",
    ]);
  });

  it("never writes two scales into one range", () => {
    expect(formatQuantity({ qualifier: "range", low: 9000, high: 12000 }, "户")).toBe("9000～12000户");
    expect(formatQuantity({ qualifier: "range", low: 10000, high: 20000 }, "户")).toBe("1万～2万户");
  });
});

function ends(qualifier: Qualifier, value: number, reading: Reading): string {
  const { low, high, lowOpen, highOpen } = intervalOf({ qualifier, value }, reading) ?? point(NaN);
  return `${lowOpen ? "(" : "["}${low}, ${high}${highOpen ? ")" : "]"}`;
}
