import { describe, expect, test } from "vitest";
import { contentTypes, type Entry } from "../../../../src/content-types/index.ts";
import { correctionFaults, historyFaults, revisionsOf } from "../../../../src/domain/revisions/index.ts";
import { makeContent } from "../../../../src/domain/content.ts";
import { readEntry } from "../../../../src/entry-files/index.ts";
import { formatEntryText } from "../../../../src/entry-files/index.ts";
import { caseText } from "../../../fixtures/small-content.ts";

const closed = { outcome: "solved", closed: "2024-03-08" };
const why = { day: "2024-04-01", kind: "error", what: "评价：满意 → 不满意", reason: "抄错了。" };

function caseEntry(values: Record<string, unknown>): Entry {
  const { entry, faults } = readEntry({
    path: "cases/LJ-2024-0001.md",
    text: caseText({ id: "LJ-2024-0001", ...values }),
  });
  if (!entry) throw new Error(JSON.stringify(faults));
  return entry;
}

function release(values: Record<string, unknown>): Entry {
  const text = formatEntryText(
    { id: "FB-2024-0001", title: "一季度", day: "2024-04-10", state: "announced", ...values },
    "yml",
  );
  const { entry, faults } = readEntry({ path: "releases/FB-2024-0001.yml", text });
  if (!entry) throw new Error(JSON.stringify(faults));
  return entry;
}

describe("a published result changes only with a reason", () => {
  const before = caseEntry({ ...closed, verdict: "satisfied" });

  test("a reopening explains itself, when it keeps what had been said before", () => {
    const told = { ...closed, verdict: "satisfied" };
    const reopening = { ...told, day: "2024-03-12", reason: "又坏了。" };
    const open = (reopenings: object[]) => correctionFaults(before, caseEntry({ reopenings }));
    expect(open([reopening])).toEqual([]);
    expect(open([{ ...reopening, verdict: "mostly" }])).toHaveLength(1);
    expect(open([])).toHaveLength(1);
  });

  test("another verdict without a correction is refused, with the field's name", () => {
    const faults = correctionFaults(before, caseEntry({ ...closed, verdict: "dissatisfied" }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: "cases/LJ-2024-0001.md", field: "corrections" });
    expect(faults[0]!.reason).toContain("“居民评价”");
  });

  test("a result that is taken away needs one too", () => {
    expect(correctionFaults(before, caseEntry({}))).toHaveLength(1);
  });

  test("with one more correction it passes, with only the old ones it does not", () => {
    const after = { ...closed, verdict: "dissatisfied", corrections: [why] };
    expect(correctionFaults(before, caseEntry(after))).toEqual([]);
    const again = caseEntry({ ...after, verdict: "mostly" });
    expect(correctionFaults(caseEntry(after), again)).toHaveLength(1);
  });

  test("a correction once published stays as it is", () => {
    const corrected = caseEntry({ ...closed, corrections: [why] });
    expect(correctionFaults(corrected, caseEntry(closed))).toHaveLength(1);
    const rewritten = caseEntry({ ...closed, corrections: [{ ...why, reason: "别的原因" }] });
    expect(correctionFaults(corrected, rewritten)).toHaveLength(1);
  });

  test("filling in what was empty, and changing anything else, needs none", () => {
    expect(correctionFaults(caseEntry({}), caseEntry({ ...closed, verdict: "satisfied" }))).toEqual([]);
    expect(correctionFaults(before, caseEntry({ ...closed, verdict: "satisfied", title: "改题" }))).toEqual(
      [],
    );
  });
});

test("the history is held to the same rule: as many corrections as results were changed", () => {
  const version = (commit: string, values: object) => ({ commit, day: "2024-04-01", values: { ...values } });
  const versions = [version("a", closed), version("b", { ...closed, outcome: "partly" })];
  const now = { ...closed, outcome: "partly", reason: "还差一半。" };
  expect(historyFaults(caseEntry(now), versions)).toHaveLength(1);
  expect(historyFaults(caseEntry({ ...now, corrections: [why] }), versions)).toEqual([]);
  // Also what is not committed yet.
  expect(
    historyFaults(caseEntry({ ...now, corrections: [why], outcome: "referred" }), versions),
  ).toHaveLength(1);
});

test("a release that moves keeps its old day", () => {
  const before = release({});
  const faults = correctionFaults(before, release({ day: "2024-04-20" }));
  expect(faults.map(({ field }) => field)).toEqual(["moved"]);
  const moved = [{ from: "2024-04-10", reason: "评价没有收齐。" }];
  expect(correctionFaults(before, release({ day: "2024-04-20", moved }))).toEqual([]);
});

test("what is settled names fields of the type, and such a type has corrections", () => {
  const settled = contentTypes.filter((type) => type.settled);
  expect(settled.length).toBeGreaterThan(1);
  for (const { settled: names, fields } of settled) {
    expect(Object.keys(fields)).toEqual(expect.arrayContaining([...names!, "corrections"]));
  }
});

test("without Git an entry's own corrections are told, up to today, and once", () => {
  const entry = caseEntry({ ...closed, corrections: [why] });
  const content = makeContent([entry]);
  expect(revisionsOf(entry, [], content, "2024-04-01")).toMatchObject([{ corrections: [why], changes: [] }]);
  expect(revisionsOf(entry, [], content, "2024-03-31")).toEqual([]);
  const versions = [
    { commit: "a", day: "2024-03-08", values: { ...closed, verdict: "satisfied" } },
    { commit: "b", day: "2024-04-02", approver: "签发", values: { ...closed, corrections: [why] } },
  ];
  expect(revisionsOf(entry, versions, content, "2024-05-01")).toMatchObject([
    { day: "2024-04-02", approver: "签发", corrections: [why], changes: [{ label: "居民评价", after: "" }] },
  ]);
  // On a day between the correction and its commit the entry's own word stands.
  expect(revisionsOf(entry, versions, content, "2024-04-01")).toMatchObject([
    { corrections: [why], changes: [] },
  ]);
});
