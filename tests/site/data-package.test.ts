import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { copyWithoutMarks, frictionlessFaults } from "../support/frictionless.ts";
import { standardFaults, type Description } from "../support/data-package-standard.ts";

const data = join(inject("demoSite"), "data");
const work = mkdtempSync(join(tmpdir(), "sunlit-package-"));
beforeAll(() => copyWithoutMarks(data, work));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("the validator of Frictionless", () => {
  test("passes the description, every table, and every reference between tables", async () => {
    expect(await frictionlessFaults(work)).toEqual([]);
  });

  test.each<[string, string, (text: string) => string, RegExp]>([
    [
      "a day that does not exist",
      "cases.csv",
      (text) => text.replace(/,2020-0\d-\d\d,/, ",2020-02-30,"),
      /cases-csv/,
    ],
    [
      "a code that no other table has",
      "cases.csv",
      (text) => text.replace(/,sunlit,/, ",moonlit,"),
      /cases-csv.*/,
    ],
    [
      "a number that occurs twice",
      "honours.csv",
      (text) => text.replace("HB-2019-0002", "HB-2019-0001"),
      /honours-csv/,
    ],
    ["a column that is missing", "places.csv", (text) => text.replace(/^[^,]+,/, ""), /places-csv/],
    [
      "a name the standard forbids",
      "datapackage.json",
      (text) => text.replace('"cases-csv"', '"Cases CSV!"'),
      /name|pattern/i,
    ],
  ])("rejects %s", async (_, file, spoil, says) => {
    const path = join(work, file);
    const whole = readFileSync(path, "utf8");
    const spoilt = spoil(whole);
    expect(spoilt).not.toBe(whole);
    writeFileSync(path, spoilt);
    try {
      expect((await frictionlessFaults(work)).join("\n")).toMatch(says);
    } finally {
      writeFileSync(path, whole);
    }
  });
});

describe("the requirements of Data Package v2, which that validator does not know", () => {
  const description = () => JSON.parse(readFileSync(join(data, "datapackage.json"), "utf8")) as Description;

  test("are met", () => expect(standardFaults(description())).toEqual([]));

  test.each<[string, (one: Description) => void]>([
    ["$schema", (one) => (one.$schema = "https://example.org/")],
    ["created", (one) => (one.created = "2024-06-24")],
    ["licenses", (one) => (one.licenses = [{ title: "随便用" }])],
    ["contributors", (one) => (one.contributors = [{ title: "社区", roles: "publisher" }])],
    ["hash", (one) => (one.resources[0]!.hash = "md5-of-it")],
    ["path", (one) => (one.resources[0]!.path = "../secret.csv")],
    ["names", (one) => (one.resources[1]!.name = one.resources[0]!.name)],
    ["foreignKeys", (one) => (one.resources[0]!.schema!.foreignKeys![0]!.fields = ["没有这一列"])],
    ["fields", (one) => (one.resources[0]!.schema!.fields[0]!.type = "code")],
  ])("are broken when %s is wrong", (word, spoil) => {
    const broken = description();
    spoil(broken);
    expect(standardFaults(broken).join("\n")).toContain(word);
  });
});
