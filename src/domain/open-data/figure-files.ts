import { contentType } from "../../content-types/index.ts";
import { figureRecord, type CountedFigure, type FigureRecord } from "./figure-record.ts";
import type { AboutFile, OpenFile } from "./open-file.ts";
import { plainSchema } from "./plain-schema.ts";
import { tableFile } from "./table-file.ts";

/** The files of all figures: one table of all, then for each its record and the list it is counted from. */
export function figureFiles(figures: readonly CountedFigure[]): OpenFile[] {
  return filesOfRecords(figures.map(figureRecord));
}

/** The same from records, published ones too. */
export function filesOfRecords(records: readonly FigureRecord[]): OpenFile[] {
  const title = "全部数字";
  const description = "本站公布的每个数字：口径、数值、分子分母、不计入的、统计期和截至日。";
  return [
    tableFile(
      { path: "figures.csv", name: "figures-csv", title, description },
      { ...plainSchema(summaryColumns), primaryKey: ["编号"] },
      records.map(summaryRow),
    ),
    {
      title,
      rows: records.length,
      path: "figures.json",
      name: "figures-json",
      format: "json",
      description: "同上；每个数字的清单另有文件。",
      text: `${JSON.stringify(records.map(withoutLists))}\n`,
    },
    ...records.flatMap(filesOfOne),
  ];
}

/** The path of a figure's own file below `/data/`. */
export function figureFilePath(id: string, format: AboutFile["format"]): string {
  return `figures/${id}.${format}`;
}

function filesOfOne(record: FigureRecord): OpenFile[] {
  const { id, name, members, base } = record;
  const listed = base ?? members;
  const json: OpenFile = {
    path: figureFilePath(id, "json"),
    name: `figure-${id}-json`,
    title: name,
    description: `${record.definition}含分项和${listed ? "构成它的每一条的编号" : "不列清单的理由"}。`,
    format: "json",
    rows: 1,
    text: `${JSON.stringify(record)}\n`,
  };
  if (!listed) return [json];
  const inNumerator = new Set(members?.map((one) => one.id));
  const csv = tableFile(
    {
      path: figureFilePath(id, "csv"),
      name: `figure-${id}-csv`,
      title: `${name}：清单`,
      description: `构成“${name}”的每一条${contentType(record.entries as "case").label}，可以自己再数一遍。`,
    },
    { ...plainSchema(memberColumns), primaryKey: ["编号"] },
    listed.map((one) => [one.id, one.day, one.amount, inNumerator.has(one.id) ? "是" : "否"]),
  );
  return [json, csv];
}

function withoutLists({ members: _members, base: _base, ...rest }: FigureRecord): object {
  return rest;
}

const summaryColumns = [
  { key: "id", name: "编号", type: "string", description: "数字的编号，也是网址的一部分。" },
  { key: "name", name: "名称", type: "string", description: "数字的名称。" },
  { key: "definition", name: "口径", type: "string", description: "怎么数出来的。" },
  {
    key: "value",
    name: "数值",
    type: "number",
    description: "公布的值，单位见“单位”；没有可数的、太小不公布的空着。",
  },
  { key: "unit", name: "单位", type: "string", description: "数值的单位。" },
  { key: "exact", name: "未取整的值", type: "number", description: "比率从 0 到 1，服务时长以分钟计。" },
  { key: "numerator.definition", name: "分子", type: "string", description: "数的是什么。" },
  { key: "numerator.count", name: "分子条数", type: "integer", description: "分子有多少条。" },
  { key: "denominator.definition", name: "分母", type: "string", description: "比率才有分母。" },
  { key: "denominator.count", name: "分母条数", type: "integer", description: "分母有多少条。" },
  { key: "leftOut", name: "不计入条数", type: "integer", description: "统计期内没有计入的条数。" },
  { key: "leftOut.reason", name: "不计入的原因", type: "string", description: "每个原因和它的条数。" },
  { key: "period.first", name: "统计期开始", type: "date", description: "含这一天。" },
  { key: "period.last", name: "统计期结束", type: "date", description: "含这一天。" },
  { key: "asOf", name: "数据截至", type: "date", description: "数的那一天。" },
] as const;

function summaryRow(record: FigureRecord): (string | number)[] {
  const { numerator, denominator, leftOut, period } = record;
  return [
    record.id,
    record.name,
    record.definition,
    record.value ?? "",
    record.unit,
    record.exact ?? "",
    numerator.definition,
    numerator.count ?? "",
    denominator?.definition ?? "",
    denominator?.count ?? "",
    leftOut.reduce((sum, { count }) => sum + count, 0),
    leftOut.map(({ reason, count }) => `${reason}（${count}）`).join("；"),
    period.first,
    period.last,
    record.asOf,
  ];
}

const memberColumns = [
  { key: "id", name: "编号", type: "string", description: "条目的编号，网址里也是它。" },
  { key: "day", name: "归入日期", type: "date", description: "按这一天归入统计期。" },
  { key: "amount", name: "数量", type: "number", description: "计入多少；时长以分钟计，只在分母里的是 0。" },
  { key: "isMember", name: "计入分子", type: "boolean", description: "只在分母里的是“否”。" },
] as const;
