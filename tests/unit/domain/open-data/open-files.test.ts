import { describe, expect, test } from "vitest";
import { contentType } from "../../../../src/content-types/index.ts";
import { figures } from "../../../../src/domain/figures/index.ts";
import {
  openFields,
  openFiles,
  openTypes,
  tableSchema,
  type CountedFigure,
} from "../../../../src/domain/open-data/index.ts";
import { contentOf, TODAY } from "../figures/arbitrary-content.ts";
import { readStrictCsv, readStrictTable } from "./strict-csv.ts";

const content = contentOf({
  cases: [
    {
      title: '=HYPERLINK("http://evil.example","点我")',
      received: "2024-01-05",
      outcome: "solved",
      closed: "2024-01-09",
      verdict: "satisfied",
      verdictDay: "2024-01-12",
      summary: '第一行\n第二行，有“,”和"',
      location: "@北门",
      due: "2024-01-20",
    },
    {
      title: "-5 度时水管冻裂",
      received: "2024-02-01",
      steps: [{ step: "说", day: "2024-02-03", note: "登记。" }],
    },
  ],
  exposures: [
    { published: "2024-03-01", title: "某处某事只在曝光台", description: "不该出现在下载里的情况" },
  ],
});
const counted = figures.map((figure): CountedFigure => ({
  figure,
  counted: figure.compute({ content, today: TODAY }),
  breakdowns: [],
}));
const files = openFiles({ content, figures: counted, today: TODAY, addressOf: (path) => `/sub${path}` });
const fileAt = (path: string) => files.find((file) => file.path === path)!;

describe("tables of entries", () => {
  test("a value that would be a formula in Excel is text in the file", () => {
    const [first, second] = readStrictTable(fileAt("cases.csv").text);
    expect(first!["事项"]).toBe(`'=HYPERLINK("http://evil.example","点我")`);
    expect(first!["位置"]).toBe("'@北门");
    expect(second!["事项"]).toBe("'-5 度时水管冻裂");
    expect(fileAt("cases.csv").text).not.toMatch(/(^|[,\n]"?)[=+@\t-]/);
  });

  test("days are ISO, choices are words, line breaks stay inside the cell", () => {
    const [first] = readStrictTable(fileAt("cases.csv").text);
    expect(first).toMatchObject({ 受理日期: "2024-01-05", 办理结果: "已解决", 居民评价: "满意" });
    expect(first!["诉求摘要"]).toBe('第一行\n第二行，有“,”和"');
  });

  test("every table's header is its schema's fields, each name once", () => {
    const tables = files.filter(({ format }) => format === "csv");
    expect(tables.length).toBeGreaterThan(openTypes.length);
    for (const { path, text, schema, rows } of tables) {
      const [header, ...records] = readStrictCsv(text);
      expect(
        schema?.fields.map(({ name }) => name),
        path,
      ).toEqual(header);
      expect(new Set(header).size, path).toBe(header!.length);
      expect(records.length, path).toBe(rows);
    }
  });

  test("JSON keeps what is stored and says the words behind it", () => {
    const { entries, names, count } = JSON.parse(fileAt("cases.json").text);
    expect(count).toBe(2);
    expect(entries[0]).toMatchObject({
      outcome: "solved",
      title: '=HYPERLINK("http://evil.example","点我")',
    });
    expect(names.outcome).toEqual({ solved: "已解决" });
  });
});

describe("schemas follow the fields", () => {
  const fieldOf = (name: string) => tableSchema(contentType("case")).fields.find((one) => one.name === name);

  test("kinds of field become types, their limits constraints", () => {
    expect(fieldOf("受理日期")).toMatchObject({
      key: "received",
      type: "date",
      constraints: { required: true },
    });
    expect(fieldOf("共几人反映")).toMatchObject({
      type: "integer",
      constraints: { minimum: 1, maximum: 100_000 },
    });
    expect(fieldOf("演示数据")).toMatchObject({ type: "boolean", trueValues: ["是"] });
    expect(fieldOf("办理结果")?.constraints?.["enum"]).toContain("转其他单位");
    expect(fieldOf("办理结果")?.constraints?.["required"]).toBeUndefined();
    expect(fieldOf("位置")?.description).toContain("不写单元和房号");
  });

  test("ids of other entries are keys into their tables", () => {
    const { primaryKey, foreignKeys } = tableSchema(contentType("resolution"));
    expect(primaryKey).toEqual(["编号"]);
    expect(foreignKeys).toContainEqual({
      fields: ["出自哪次议事编号"],
      reference: { resource: "meetings-csv", fields: ["编号"] },
    });
  });
});

describe("what is not published", () => {
  test("exposures are counted but never appear", () => {
    expect(openTypes.map(({ name }) => name)).not.toContain("exposure");
    const all = files.map(({ text }) => text).join("\n");
    for (const text of ["某处某事只在曝光台", "不该出现在下载里的情况", "BG-"])
      expect(all).not.toContain(text);
    const figure = JSON.parse(fileAt("figures/exposures-published.json").text);
    expect(figure).toMatchObject({ value: 1, numerator: { count: 1 } });
    expect(figure.members).toBeUndefined();
    expect(fileAt("figures/exposures-published.csv")).toBeUndefined();
  });

  test("the number of a consent form stays in the office", () => {
    expect(Object.keys(contentType("honour").fields)).toContain("consent");
    expect(Object.keys(openFields(contentType("honour")))).not.toContain("consent");
  });
});

describe("figures", () => {
  test("a figure's file lists the entries from which its value can be counted again", () => {
    for (const { figure } of counted.filter(({ figure: one }) => one.membersHidden === undefined)) {
      const record = JSON.parse(fileAt(`figures/${figure.id}.json`).text);
      const rows = readStrictTable(fileAt(`figures/${figure.id}.csv`).text);
      const members = rows.filter((row) => row["计入分子"] === "是");
      expect(
        members.map((row) => row["编号"]),
        figure.id,
      ).toEqual(record.members.map((one: { id: string }) => one.id));
      expect(members.length, figure.id).toBe(record.numerator.count);
      if (record.denominator) expect(rows.length, figure.id).toBe(record.denominator.count);
      if (figure.measure === "share" && record.exact !== null)
        expect(record.exact, figure.id).toBeCloseTo(members.length / rows.length);
    }
  });

  test("the table of all figures has one row each, with the value that is published", () => {
    const rows = readStrictTable(fileAt("figures.csv").text);
    expect(rows.map((row) => row["编号"])).toEqual(figures.map(({ id }) => id));
    expect(rows.find((row) => row["编号"] === "closing-rate")).toMatchObject({
      数值: "50",
      单位: "%",
      分母条数: "2",
    });
  });
});

test("cases are told in the field names of Open311 GeoReport v2", () => {
  const [first, second] = JSON.parse(fileAt("open311/requests.json").text);
  expect(first).toMatchObject({
    status: "closed",
    requested_datetime: "2024-01-05T00:00:00+08:00",
    updated_datetime: "2024-01-12T00:00:00+08:00",
    expected_datetime: "2024-01-20T00:00:00+08:00",
    lat: null,
  });
  expect(second).toMatchObject({ status: "open", updated_datetime: "2024-02-03T00:00:00+08:00" });
  const codes = JSON.parse(fileAt("open311/services.json").text).map(
    (one: { service_code: string }) => one.service_code,
  );
  expect(codes).toContain(first.service_code);
});
