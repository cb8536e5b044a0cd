import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Content } from "../../../../src/domain/content.ts";
import {
  planImport,
  type ImportPlan,
  type ImportRequest,
  type Sheet,
} from "../../../../src/domain/import/index.ts";
import { readFolder } from "../../../../src/entry-files/index.ts";
import { readLedger } from "../../../../src/workbooks/read-ledger.ts";
import { messyLedger, secrets } from "../../../fixtures/messy-ledger.ts";
import { writeSmallContent } from "../../../fixtures/small-content.ts";

let folder: string;
let content: Content;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-plan-"));
  writeSmallContent(folder, ["LJ-2024-0001", "LJ-2024-0007"]);
  content = readFolder(folder).content;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const messy = () => readLedger("台账.xlsx", messyLedger("xlsx"));
const sheet = (...rows: Sheet["rows"][number][]): Sheet => ({ name: "表", rows, merges: [] });

describe("a messy ledger", () => {
  test("two rows of names below a title are found, on the sheet that has them", () => {
    const plan = run({ sheets: messy() });
    expect([plan.sheet, plan.headerRow, plan.year]).toEqual(["台账", 3, 2024]);
    expect(plan.columns.map(({ letter, use, key }) => `${letter} ${key ?? use}`)).toEqual([
      "A ignored",
      "B received",
      "C channel",
      "D place",
      "E private",
      "F private",
      "G private",
      "H summary",
      "I unit",
      "J category",
      "K handling",
      "L closed",
      "M outcome",
      "N verdict",
    ]);
  });

  test("rows become cases with days, words as ids, joined cells filled, and the steps that the ledger knows", () => {
    const { rows } = run({ sheets: messy() });
    expect(rows.map(({ row, id, faults }) => [row, faults.length > 0 ? "" : id])).toEqual([
      [4, "LJ-2024-0008"],
      [5, "LJ-2024-0009"],
      [6, ""],
      [7, ""],
      [8, ""],
    ]);
    expect(rows[0]!.values).toMatchObject({
      id: "LJ-2024-0008",
      title: "北门车棚顶灯不亮，晚上取车看不清",
      received: "2024-03-05",
      channel: "window",
      category: "facilities",
      place: "north-court",
      workflow: "standard",
      tier: "self",
      unit: "committee",
      outcome: "solved",
      closed: "2024-03-08",
      verdict: "satisfied",
      steps: [
        { step: "受理", day: "2024-03-05", note: "按原台账登记。" },
        { step: "办理", day: "2024-03-08", note: "换了两盏灯。", unit: "committee" },
      ],
    });
    expect(rows[1]!.values).toMatchObject({
      received: "2024-03-06",
      closed: "2024-03-15",
      verdict: "mostly",
    });
  });

  test("every fault names row, column and remedy", () => {
    const { rows } = run({ sheets: messy() });
    const faults = rows.flatMap(({ row, faults: found }) => found.map((fault) => ({ row, ...fault })));
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          row: 6,
          column: "I",
          header: "承办单位",
          reason: "没有叫“试验社区居委会”的",
        }),
        expect.objectContaining({ row: 7, column: "B", header: "受理日期", reason: "“2024/13/5”没有这一天" }),
        expect.objectContaining({ row: 7, column: "D", reason: "没有叫“南苑”的" }),
        expect.objectContaining({
          row: 8,
          column: "H",
          reason: "写有这一行里反映人、电话、门牌这些栏里的内容",
        }),
      ]),
    );
    for (const { remedy } of faults) expect(remedy).not.toBe("");
  });

  test("nothing of the private columns is in what comes out", () => {
    const plan = run({ sheets: messy() });
    const sound = JSON.stringify([plan.columns, plan.rows.filter(({ values }) => values)]);
    for (const secret of secrets) expect(sound).not.toContain(secret);
    expect(
      plan.columns.filter(({ use }) => use === "private").every(({ sample }) => sample === undefined),
    ).toBe(true);
  });

  test("nobody can choose a private column", () => {
    const { columns } = run({ sheets: messy(), columns: { E: "title" } });
    expect(columns[4]).toMatchObject({ header: "反映人", use: "private" });
  });
});

test("columns can be matched otherwise, and what has no column is chosen once for all", () => {
  const sheets = [
    sheet(
      ["日期", "说了啥", "类别", "小区"],
      ["2024-03-04", "路灯不亮", "公共设施", "北苑"],
      ["2024-03-05", "路灯又不亮", "", "北苑"],
    ),
  ];
  const without = run({ sheets });
  expect(without.rows[0]!.faults.map(({ reason }) => reason).join()).toContain("诉求摘要");
  const plan = run({ sheets, columns: { B: "summary" }, usual: { category: "停车" } });
  expect(plan.rows.map(({ values }) => [values?.["title"], values?.["category"]])).toEqual([
    ["路灯不亮", "facilities"],
    ["路灯又不亮", "parking"],
  ]);
});

test("a telephone or door in a text column keeps the row out, wherever it stands", () => {
  const { rows } = run({
    sheets: [
      sheet(["日期", "类别", "小区", "内容"], ["2024-03-04", "停车", "北苑", "车挡路，请打13800138000"]),
    ],
  });
  expect(rows[0]!.faults).toMatchObject([{ column: "D", reason: expect.stringContaining("个人信息") }]);
});

test("a row that was imported before, or stands twice, is not imported again", () => {
  const head = ["日期", "类别", "小区", "事项", "内容"];
  const row = ["2024-03-04", "公共设施", "北苑", "北门车棚照明不亮", "灯坏了"];
  const { rows } = run({
    sheets: [sheet(head, row, [...row.slice(0, 3), "新事", "内容"], [...row.slice(0, 3), "新事", "内容"])],
  });
  expect(rows.map(({ faults }) => faults[0]?.reason ?? "")).toEqual([
    "和已有的 LJ-2024-0001 的日期、事项、地点都一样，可能已经导入过",
    "",
    "和第 3 行的日期、事项、地点都一样，可能已经导入过",
  ]);
});

test("other types are imported too: places with their kinds and parents", () => {
  const { rows } = run({
    type: "place",
    sheets: [
      sheet(["短名", "名称", "种类", "上一级", "户数"], ["south-court", "南苑", "小区", "试验社区", "128户"]),
    ],
  });
  expect(rows[0]!.faults).toEqual([]);
  expect(rows[0]!.values).toEqual({
    id: "south-court",
    name: "南苑",
    kind: "estate",
    parent: "community",
    households: 128,
  });
});

test("a table without known names is refused in plain words", () => {
  expect(() => run({ sheets: [sheet(["甲", "乙"], ["1", "2"])] })).toThrow("没有找到表头");
});

test("a row that says a name of the private register is not imported", () => {
  const sheets = [sheet(["日期", "类别", "小区", "内容"], ["2024-03-04", "停车", "北苑", "麦穗儿说灯坏了"])];
  const faults = (register: readonly string[]) =>
    run({ sheets, register })
      .rows[0]!.faults.map(({ reason }) => reason)
      .join();
  expect(faults([])).not.toContain("麦穗儿");
  expect(faults(["麦穗儿"])).toContain("麦穗儿");
});

function run(request: Partial<ImportRequest> & Pick<ImportRequest, "sheets">): ImportPlan {
  const steps = planImport({ type: "case", content, ...request });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
