import { expect, test } from "vitest";
import type { z } from "zod";
import { scanText } from "../../../src/domain/privacy/index.ts";
import {
  choice,
  count,
  day,
  describePath,
  flag,
  group,
  image,
  leaves,
  list,
  money,
  officePhone,
  optional,
  reference,
  text,
  timeOfDay,
} from "../../../src/fields/index.ts";

const accepts = (field: { schema: z.ZodType }, value: unknown) => field.schema.safeParse(value).success;
const noNames = (_: unknown, id: string) => id;

test("a day that does not exist is refused", () => {
  const field = day({ label: "日期" });
  expect(accepts(field, "2024-02-29")).toBe(true);
  for (const wrong of ["2023-02-29", "2024-6-24", "2024/06/24", "2024-06-24T00:00", 20240624, undefined]) {
    expect(accepts(field, wrong)).toBe(false);
  }
});

test("a time of day is on the 24-hour clock", () => {
  const field = timeOfDay({ label: "时间" });
  expect(["00:00", "19:30", "23:59"].every((value) => accepts(field, value))).toBe(true);
  expect(["24:00", "7:30", "19:60", "晚上"].some((value) => accepts(field, value))).toBe(false);
});

test("text is one line, trimmed, not empty, not longer than its limit", () => {
  const field = text({ label: "标题", max: 4 });
  expect(field.schema.parse("  路灯 ")).toBe("路灯");
  expect(["", "   ", "一\n二", "一二三四五"].some((value) => accepts(field, value))).toBe(false);
});

test("counts are whole and within bounds; money goes to the fen", () => {
  const percent = count({ label: "比例", unit: "%", max: 100 });
  expect([0, 100].every((value) => accepts(percent, value))).toBe(true);
  expect([-1, 101, 1.5, "5"].some((value) => accepts(percent, value))).toBe(false);
  const yuan = money({ label: "金额" });
  expect(accepts(yuan, 1280.55)).toBe(true);
  expect(accepts(yuan, 0.005)).toBe(false);
});

test("an office telephone is a landline or a service number, never a mobile", () => {
  const field = officePhone({ label: "电话" });
  expect(["0571-63700000", "12345", "110", "400-800-1234"].every((value) => accepts(field, value))).toBe(
    true,
  );
  expect(["13800138000", "63700000", "138-0013-8000"].some((value) => accepts(field, value))).toBe(false);
});

test("a picture lies in the media folder and is of a known kind", () => {
  const field = image({ label: "图片" });
  expect(accepts(field, "/media/会议现场.webp")).toBe(true);
  for (const wrong of ["/media/../x.png", "https://example.org/a.png", "/media/a.exe", "/media/a/b.png"]) {
    expect(accepts(field, wrong)).toBe(false);
  }
});

test("what an editor emptied counts as left out", () => {
  const field = optional(list({ label: "图片", of: text({ label: "名称" }) }));
  for (const blank of ["", null, [], undefined]) expect(field.schema.parse(blank)).toBeUndefined();
  const extension = optional(group({ label: "延期", fields: { to: day({ label: "到" }) } }));
  for (const blank of [{}, { to: "" }, { to: null }]) expect(extension.schema.parse(blank)).toBeUndefined();
  expect(extension.schema.safeParse({ to: "明天" }).success).toBe(false);
});

test("a group refuses keys it does not know", () => {
  const field = group({ label: "步骤", fields: { note: text({ label: "说明" }) } });
  expect(accepts(field, { note: "好", phone: "1" })).toBe(false);
});

test("yes-or-no left out means no", () => {
  expect(flag({ label: "演示" }).schema.parse(undefined)).toBe(false);
});

test("a choice keeps its word and shows its Chinese one", () => {
  const field = choice({ label: "结果", options: { solved: "已解决" } });
  expect(field.toCell("solved", noNames)).toBe("已解决");
  expect(field.schema.safeParse("done").error?.issues[0]?.message).toContain("done");
});

test("a list becomes one cell, ids turned into the words people read", () => {
  const field = list({ label: "单位", of: reference({ label: "单位", to: "organisation" }) });
  const names = (_: unknown, id: string) => ({ jwh: "居委会", wy: "物业" })[id] ?? id;
  expect(field.toCell(["jwh", "wy"], names)).toBe("居委会；物业");
});

test("numbers that become one cell say what they count, and look like no telephone number", () => {
  const votes = (label: string) => optional(count({ label, unit: "票" }));
  const fields = {
    matter: text({ label: "议题" }),
    yes: votes("同意"),
    no: votes("反对"),
    none: votes("弃权"),
  };
  const field = list({ label: "表决", of: group({ label: "一项", fields }) });
  const cell = field.toCell([{ matter: "换水泵", yes: 184, no: 1012, none: 1472 }], noNames);
  expect(cell).toBe("换水泵 同意184 反对1012 弃权1472");
  expect(scanText(`29 2 ${String(cell)}`)).toEqual([]);
  expect(scanText("16 184 1012 1472")).not.toEqual([]);
});

test("a list that must have entries tells Decap both bounds, as Decap ignores a lone minimum", () => {
  const widget = list({ label: "步骤", of: text({ label: "步骤" }) }).widget();
  expect(widget).toMatchObject({ widget: "list", min: 1, max: 200, required: true });
});

test("innermost values are found with their paths, and paths are told in Chinese", () => {
  const fields = {
    steps: optional(
      list({
        label: "步骤",
        of: group({ label: "步骤", fields: { unit: reference({ label: "单位", to: "organisation" }) } }),
      }),
    ),
  };
  expect(
    leaves(fields, { steps: [{ unit: "a" }, { unit: "b" }] }).map(({ path, value }) => [
      path.join("."),
      value,
    ]),
  ).toEqual([
    ["steps.0.unit", "a"],
    ["steps.1.unit", "b"],
  ]);
  expect(describePath(fields, ["steps", 1, "unit"]).label).toBe("步骤 › 第2项 › 单位");
});
