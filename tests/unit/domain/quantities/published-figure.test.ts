import { describe, expect, it } from "vitest";
import { formatQuantity } from "../../../../src/domain/quantities/format-quantity.ts";
import { parseQuantity } from "../../../../src/domain/quantities/parse-quantity.ts";
import {
  FigureError,
  figureInterval,
  readPublishedFigure,
} from "../../../../src/domain/quantities/published-figure.ts";
import { figures, rows } from "./published.ts";

const written = (id: string) => {
  const { quantities, unit } = figures.get(id) ?? { quantities: [], unit: "" };
  return quantities.map((quantity) => formatQuantity(quantity, unit));
};

describe("the published figures", () => {
  it("all load, 116 of them, under ids of their own", () =>
    expect([rows.length, figures.size]).toEqual([116, 116]));

  it.each([
    ["004-17", "120余个"],
    ["003-11", "近1.6万条"],
    ["002-41", "4.5万余小时"],
    ["000-10", "300余万元"],
    ["000-18", "60%以上"],
    ["000-08", "40户/楼长左右"],
    ["000-19", "不到7天"],
    ["001-06", "2个多小时"],
    ["002-35", "约1900余万次"],
    ["002-39", "68900余人"],
    ["000-06", "30～50户/楼长"],
    ["002-08", "（原文不可辨认）名"],
  ])("%s keeps its qualifier: %s", (id, text) => expect(written(id)).toEqual([text]));

  it("give the qualifier to the last of several values, and keep dates as text", () => {
    expect(written("004-16")).toEqual(["0%", "85%以上"]);
    expect(figures.get("001-10")).toMatchObject({ quantities: [], date: "2020-05-20" });
  });

  it("come back the same from being written and read", () => {
    for (const { id, quantities, unit } of figures.values()) {
      const again = quantities.map((quantity) => parseQuantity(formatQuantity(quantity, unit))?.quantity);
      const readable = quantities.map((one) => (one.qualifier === "redacted" ? undefined : one));
      expect(again, id).toEqual(readable);
    }
  });
});

describe("a row of figures", () => {
  const row = { ...rows[0]!, id: "x-1" };
  it.each([
    [{ kind: "guess" }, "种类“guess”没有定义"],
    [{ qualifier: "大概" }, "限定词“大概”没有定义"],
    [{ value: "" }, "数值“”"],
    [{ value: "20xx" }, "数值“20xx”"],
    [{ value: "-3" }, "不小于0"],
    [{ qualifier: "range", value: "[50, 30]" }, "范围“[50, 30]”"],
    [{ kind: "rate", value: "85" }, "大于1"],
    [{ kind: "date", value: "6月" }, "日期“6月”"],
  ])("is refused with %o", (change, message) => {
    const read = () => readPublishedFigure({ ...row, ...change });
    expect(read).toThrow(FigureError);
    expect(read).toThrow(message);
    expect(read).toThrow("数字x-1");
  });
});

describe("the values a figure can stand for", () => {
  it("are whole for counts, shares for rates, and rounded for exact rates", () => {
    const over = { qualifier: "余", value: 120 } as const;
    expect(figureInterval({ kind: "count", unit: "个" }, over, "customary")).toMatchObject({
      low: 120,
      high: 129,
    });
    expect(figureInterval({ kind: "hours", unit: "小时" }, over, "customary")).toMatchObject({
      high: 130,
      highOpen: true,
    });
    const least = { qualifier: "以上", value: 0.8 } as const;
    expect(figureInterval({ kind: "rate", unit: "%" }, least, "strict")).toMatchObject({ low: 0.8, high: 1 });
    const exact = { qualifier: "exact", value: 0.6 } as const;
    expect(figureInterval({ kind: "rate", unit: "%" }, exact, "strict")).toMatchObject({
      low: 0.595,
      high: 0.605,
    });
  });
});
