import { expect, test } from "vitest";
import { contentType } from "../../../../src/content-types/index.ts";
import { changesBetween } from "../../../../src/domain/revisions/index.ts";

const { fields } = contentType("case");
const names = (_: unknown, id: string) => ({ committee: "居委会", property: "物业" })[id] ?? id;
const told = (before: object, after: object) => changesBetween(fields, { ...before }, { ...after }, names);
const step = (day: string, note: string) => ({ step: "办理", day, unit: "committee", note });

test("a value is told with its label, days and choices in the words of the form", () => {
  expect(told({ due: "2024-03-01", tier: "self" }, { due: "2024-03-08", tier: "joint" })).toEqual([
    { kind: "value", label: "办理层级", before: "自治", after: "联动" },
    { kind: "value", label: "办理时限（到期日）", before: "2024年3月1日", after: "2024年3月8日" },
  ]);
});

test("a reference is told by name, a blank as nothing", () => {
  expect(told({ unit: "committee" }, { unit: "property", verdict: "satisfied" })).toEqual([
    { kind: "value", label: "责任单位", before: "居委会", after: "物业" },
    { kind: "value", label: "居民评价", before: "", after: "满意" },
  ]);
});

test("a list is told item by item: what came, what went, what changed inside", () => {
  const [a, b, c] = [step("2024-03-01", "登记"), step("2024-03-02", "看过"), step("2024-03-03", "修好")];
  expect(told({ steps: [a] }, { steps: [a, b] })).toEqual([
    { kind: "added", label: "办理步骤", text: "办理 2024年3月2日 居委会 看过" },
  ]);
  expect(told({ steps: [a, b, c] }, { steps: [a, c] })).toEqual([
    { kind: "removed", label: "办理步骤", text: "办理 2024年3月2日 居委会 看过" },
  ]);
  expect(told({ steps: [a, b, c] }, { steps: [a, { ...b, day: "2024-03-05" }, c] })).toEqual([
    { kind: "value", label: "办理步骤 › 第2项 › 日期", before: "2024年3月2日", after: "2024年3月5日" },
  ]);
});

test("a long text is told by the places where it differs", () => {
  const before = "第一句话说的是灯坏了很久没有人来修。第二句不动。第三句话说居民晚上看不清路面。";
  const after =
    "第一句话说的是灯坏了三天没有人来修。第二句不动。第三句话说居民晚上看不清路面。最后又加了一句。";
  expect(told({ summary: before }, { summary: after })).toEqual([
    {
      kind: "text",
      label: "诉求摘要",
      places: [
        {
          before: "第一句话说的是灯坏了很久没有人来修。",
          after: "第一句话说的是灯坏了三天没有人来修。",
        },
        { before: "", after: "最后又加了一句。" },
      ],
    },
  ]);
});

test("old words that held personal data are never repeated", () => {
  // Made up; the check digit of the number is that of a real one.
  const changes = told({ summary: "请打 13800138000 联系。" }, { summary: "请打社区电话联系。" });
  expect(changes).toMatchObject([{ kind: "untold", label: "诉求摘要" }]);
  expect(JSON.stringify(changes)).not.toContain("13800138000");
  const gone = told({ steps: [step("2024-03-01", "电话 13800138000")] }, { steps: [] });
  expect(JSON.stringify(gone)).not.toContain("13800138000");
});

test("a field that has another form today is said to have changed, a field unknown today is not told", () => {
  expect(told({ steps: "一句话", colour: "red" }, { steps: [step("2024-03-01", "登记")] })).toMatchObject([
    { kind: "untold", label: "办理步骤" },
  ]);
});

test("the same words written in another way are no change", () => {
  expect(told({ demo: false, reason: "" }, {})).toEqual([]);
});
