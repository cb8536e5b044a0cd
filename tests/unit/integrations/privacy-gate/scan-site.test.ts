import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DigestSet } from "../../../../src/entry-files/index.ts";
import { passageGroups } from "../../../../src/integrations/privacy-gate/passage-groups.ts";
import { scanSite } from "../../../../src/integrations/privacy-gate/index.ts";

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), "sunlit-scan-"));
  mkdirSync(join(site, "exposures"));
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

const lines = Array.from({ length: 400 }, (_, at) => `第${at}件事，${"办".repeat(at % 23)}好了`);
const page = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("\n");

test("every passage is in one group, and one passage more changes the groups around it only", () => {
  const groups = [...passageGroups(lines)];
  expect(groups.flat()).toEqual(lines);
  expect(groups.length).toBeGreaterThan(10);
  const longer = [...passageGroups(lines.toSpliced(200, 0, "新来的一句"))];
  const before = new Set(groups.map((group) => group.join("\n")));
  expect(longer.filter((group) => !before.has(group.join("\n"))).length).toBeLessThanOrEqual(2);
});

test("passages without words are in no group", () => {
  expect([...passageGroups([" ", "", "\n一\n", "\t"])].flat()).toEqual(["一"]);
});

test.each([0, 13, 200, 399])(
  "what is new at passage %i of a page found sound before is found",
  async (at) => {
    const sound = new DigestSet();
    writeFileSync(join(site, "a.html"), page(lines));
    writeFileSync(join(site, "b.html"), page(lines));
    expect(await scanSite(site, {}, { sound })).toEqual([]);
    // Groups are remembered, not each passage.
    expect(sound.size).toBeLessThan(lines.length / 4);
    writeFileSync(join(site, "b.html"), page(lines.with(at, "电话 13800138000")));
    expect(await scanSite(site, {}, { sound })).toMatchObject([{ file: "b.html", otherFiles: 0 }]);
    // Found again as long as it stands there: nothing of it was taken for sound.
    expect(await scanSite(site, {}, { sound })).toHaveLength(1);
  },
);

test("every finding of a group is told", async () => {
  writeFileSync(
    join(site, "a.html"),
    page(["电话 13800138000", "或者 13900139000", "身份证 11010519491231002X"]),
  );
  expect(await scanSite(site)).toHaveLength(3);
});

test("what is sound elsewhere is not taken for sound on the board", async () => {
  const sound = new DigestSet();
  const words = page(lines.with(200, "有人没素质"));
  writeFileSync(join(site, "a.html"), words);
  expect(await scanSite(site, {}, { sound })).toEqual([]);
  writeFileSync(join(site, "exposures/a.html"), words);
  expect(await scanSite(site, {}, { sound })).toMatchObject([{ file: "exposures/a.html" }]);
});
