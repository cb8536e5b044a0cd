import { beforeAll, describe, expect, test } from "vitest";
import { contentType } from "../../../../src/content-types/index.ts";
import { readSums, sha256, sumsText } from "../../../../src/domain/fingerprint.ts";
import { readMember } from "../../../../src/domain/members/index.ts";
import { generatedContent, openDataOf } from "../../../support/generated-member.ts";

const today = "2025-12-31";
let published: ReadonlyMap<string, string>;
let whole: Reading;

beforeAll(async () => {
  published = await openDataOf(generatedContent({ cases: 10, seed: "member" }, today), today);
  whole = await read(published);
}, 60_000);

describe("a community's open data", () => {
  test("are read with every number of its figures.json, and with what can be searched", async () => {
    const { figures, unused, records, asOf } = whole;
    const own = JSON.parse(published.get("figures.json")!) as { id: string; exact: number | null }[];
    expect(unused).toEqual({});
    expect(figures.map(({ id, value }) => [id, value])).toEqual(own.map(({ id, exact }) => [id, exact]));
    expect(asOf).toBe(today);
    expect(records.filter(({ kind }) => kind === "案件")).toHaveLength(10);
  });

  test("the years of a count add up to the count", async () => {
    const { figures } = whole;
    const received = figures.find(({ id }) => id === "cases-received")!;
    expect(received.years.length).toBeGreaterThan(1);
    expect(received.years.reduce((sum, { value }) => sum + value!, 0)).toBe(10);
  });

  test("what somebody may take back is not taken to be searched elsewhere", async () => {
    const kinds = new Set(whole.records.map(({ kind }) => kind));
    expect(kinds).toContain(contentType("activity").label);
    expect(JSON.parse(published.get("honours.json")!).count).toBeGreaterThan(0);
    for (const type of ["honour", "exposure", "objection", "role"] as const)
      expect(kinds).not.toContain(contentType(type).label);
  });

  test("that are known by their fingerprint are not read again", async () => {
    const asked: string[] = [];
    const known = await sha256(published.get("SHA256SUMS")!);
    expect(await read(published, { known, asked })).toBe("known");
    expect(asked).toEqual(["SHA256SUMS"]);
  });

  test.each<[string, (files: Map<string, string>) => void, RegExp]>([
    ["whose sums are missing", (files) => files.delete("SHA256SUMS"), /没有找到它的公开数据/],
    [
      "with one altered byte",
      (files) => alter(files, "cases.json", (text) => text.replace('"count":10', '"count":11')),
      /cases\.json 和 SHA256SUMS 里的指纹不一致/,
    ],
    ["with a missing file", (files) => files.delete("figures/closing-rate.json"), /却没有这个文件/],
    [
      "whose figures are not listed",
      (files) => alter(files, "SHA256SUMS", (text) => text.replace(/^.* {2}figures\.json\n/m, "")),
      /公开数据里没有 figures\.json/,
    ],
  ])("%s are refused", async (_, spoil, why) => {
    const files = new Map(published);
    spoil(files);
    await expect(read(files)).rejects.toThrow(why);
  });

  test("in which a telephone number stands are refused, though the sums fit", async () => {
    const files = await resummed(
      (text) => text.replace(/"summary":"/, '"summary":"请打13800138000。'),
      "cases.json",
    );
    await expect(read(files)).rejects.toThrow(/有不能公开的内容，整份没有用/);
  });

  test("that nobody can read are refused in Chinese", async () => {
    const files = await resummed(() => "null", "figures/closing-rate.json");
    expect((await read(files)).unused["closing-rate"]).toBe("没有公布这个数");
    const broken = await resummed(() => "{", "figures/closing-rate.json");
    await expect(read(broken)).rejects.toThrow("它的数据写法读不懂，多半是门户版本不同");
  });

  test("in which a number does not follow from the records lose that number only", async () => {
    const files = await resummed(
      (text) => text.replace(/("id":"cases-received".*?"exact":)10/, "$111"),
      "figures.json",
      "figures/cases-received.json",
    );
    const { figures, unused } = await read(files);
    expect(unused).toEqual({ "cases-received": "和它公布的记录对不上：未取整的值不一致" });
    expect(figures.map(({ id }) => id)).toContain("cases-closed");
  });

  test("that are published anew while they are read are read from the beginning", async () => {
    let isOld = true;
    const reading = await readMember(
      async (path) => {
        // The old sums with the new files, until asked again.
        const text = published.get(path)!;
        const stale = isOld && path === "SHA256SUMS";
        if (path !== "SHA256SUMS") isOld = false;
        return bytes(stale ? text.replace(/^[0-9a-f]{64}/gm, "0".repeat(64)) : text);
      },
      { scan: {}, today },
    );
    expect(reading).toMatchObject({ asOf: today });
  });
});

type Reading = Exclude<Awaited<ReturnType<typeof readMember>>, "known">;
type Options = { known?: string; asked?: string[] };

async function read(
  files: ReadonlyMap<string, string>,
  options: Options & { known: string },
): Promise<unknown>;
async function read(files: ReadonlyMap<string, string>): Promise<Reading>;
async function read(files: ReadonlyMap<string, string>, { known, asked = [] }: Options = {}) {
  return readMember(
    async (path) => {
      asked.push(path);
      const text = files.get(path);
      return text === undefined ? undefined : bytes(text);
    },
    { scan: {}, today, known },
  );
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function alter(files: Map<string, string>, path: string, change: (text: string) => string): void {
  const before = files.get(path)!;
  const after = change(before);
  expect(after).not.toBe(before);
  files.set(path, after);
}

/** The files altered, with sums that fit. */
async function resummed(change: (text: string) => string, ...paths: string[]): Promise<Map<string, string>> {
  const files = new Map(published);
  for (const path of paths) alter(files, path, change);
  const sums = await Promise.all(
    readSums(files.get("SHA256SUMS")!).map(async ({ path }) => ({
      path,
      sha256: await sha256(files.get(path)!),
    })),
  );
  return files.set("SHA256SUMS", sumsText(sums));
}
