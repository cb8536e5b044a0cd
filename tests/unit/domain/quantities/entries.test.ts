import { describe, expect, it } from "vitest";
import { contentType, type Entry, type TypeName } from "../../../../src/content-types/index.ts";
import { checks } from "../../../../src/domain/checks/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import type { CheckDefinition } from "../../../../src/domain/quantities/checks/definition.ts";
import { evaluatedChecks, standings } from "../../../../src/domain/quantities/evaluated-checks.ts";
import { figureOfEntry } from "../../../../src/domain/quantities/from-entries.ts";
import { readingWords } from "../../../../src/domain/quantities/readings.ts";
import { verdicts } from "../../../../src/domain/quantities/checks/result.ts";
import { checkValues, entryId, entryValues } from "./as-entries.ts";
import { figures, readFixture, rows } from "./published.ts";

const published = rows.map((row) => entryOf("published-figure", entryValues(row, figures.get(row.id)!)));
const declared =
  readFixture<{ row: string; check: CheckDefinition; expected: { verdict: string } }[]>("checks.json");
const declarations = declared.map(({ check }) => entryOf("figure-check", checkValues(check)));
const content = makeContent([...published, ...declarations]);
const rule = checks.find(({ name }) => name === "published-figures")!;

describe("entries of published figures", () => {
  it("hold all 116 without loss of a value, a qualifier or a day", () => {
    expect(published).toHaveLength(116);
    expect(new Set(published.map(({ id }) => id)).size).toBe(116);
    for (const [index, { data }] of published.entries()) {
      const { quantities, date, kind, label, scope } = figures.get(rows[index]!.id)!;
      expect(figureOfEntry(data), data.id).toMatchObject({
        quantities,
        kind,
        label,
        scope,
        ...(date ? { date } : {}),
      });
    }
  });

  it("have no fault, as written", () => {
    expect(published.flatMap((entry) => rule.forEntry(entry, content))).toEqual([]);
  });

  it.each([
    [{ written: ["好多个"] }, "读不成一个数"],
    [{ kind: "rate", written: ["85"] }, "百分号"],
    [{ kind: "date", written: ["去年"] }, "2019年11月"],
    [{ vulnerable: true, written: ["3户"] }, "容易认出"],
  ])("are refused with %o", (change, reason) => {
    const entry = entryOf("published-figure", { ...published[1]!.data, ...change });
    expect(
      rule
        .forEntry(entry, content)
        .map((fault) => fault.reason)
        .join(),
    ).toContain(reason);
  });

  it("may tell of people in need by less than five, and exactly from five on", () => {
    for (const written of ["不到5户", "5户", "0户"]) {
      const entry = entryOf("published-figure", {
        ...published[1]!.data,
        vulnerable: true,
        written: [written],
      });
      expect(rule.forEntry(entry, content), written).toEqual([]);
    }
  });

  it("say how a qualified number may be read, and nothing of an exact one", () => {
    const words = (rowId: string) => readingWords(content.find("published-figure", entryId(rowId))!.data);
    expect(words("004-17")).toBe("按字面是不低于120个；这类数的习惯写法，一般是120个～129个。不能当成准数。");
    expect(words("003-11")).toContain("按字面是不超过15999条");
    expect(words("002-08")).toBe("原文看不清，不能使用。");
    expect(words("004-02")).toBeUndefined();
  });
});

it("a small number of people in need is refused as it stands", () => {
  const small = {
    title: "病人",
    kind: "count",
    scope: "兰锦社区",
    source: { title: "报道" },
    vulnerable: true,
  };
  const entry = entryOf("published-figure", { id: "SZ-2024-0001", written: ["3户"], ...small });
  expect(rule.forEntry(entry, content)).toMatchObject([
    { reason: "困难群众不到 5 的数，容易认出是哪一家", remedy: "请写成“不到5户”。" },
  ]);
});

describe("declared checks", () => {
  const found = new Map(evaluatedChecks(content).map((one) => [one.entry.id, one]));

  it.each(declared.map(({ row, check, expected }) => [row, check.id, expected.verdict]))(
    "%s (%s) is %s",
    (_, id, verdict) => expect(found.get(id)?.finding.verdict).toBe(verdict),
  );

  it("are listed with those that do not add up first, each verdict in one group", () => {
    const order = evaluatedChecks(content).map(({ finding }) => finding.verdict);
    expect(order[0]).toBe("contradiction");
    expect(standings.flatMap((one) => one.verdicts).sort()).toEqual(Object.keys(verdicts).sort());
    const places = order.map((verdict) => standings.findIndex((one) => one.verdicts.includes(verdict)));
    expect(places).toEqual([...places].sort());
  });

  it.each<[object, string]>([
    [{ kind: "equal" }, "要填两个"],
    [{ kind: "ratio", against: undefined }, "没有填"],
    [{ kind: "within" }, "范围没有填"],
    [{ kind: "streak", against: ["SZ-2020-04005"] }, "哪天登的"],
    [{ kind: "sum", claim: { words: "差不多", value: "差不多" } }, "读不成一个数"],
  ])("are refused with %o", (change, reason) => {
    const entry = entryOf("figure-check", {
      id: "x",
      title: "x",
      figures: ["SZ-2020-04002"],
      reading: "strict",
      ...change,
    });
    expect(
      rule
        .forEntry(entry, content)
        .map((fault) => fault.reason)
        .join(),
    ).toContain(reason);
  });
});

function entryOf<Name extends TypeName>(type: Name, values: object): Entry<Name> {
  const data = contentType(type).schema.parse(values) as Entry<Name>["data"];
  const { id } = values as { id: string };
  return { type, id, file: `${type}/${id}`, data };
}
