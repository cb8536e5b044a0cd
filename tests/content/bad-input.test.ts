import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFolder } from "../../src/entry-files/index.ts";

let folder: string;
const pathTo = (...parts: string[]) => join(folder, ...parts);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sunlit-bad-input-"));
});
// Many folders; a busy machine takes its time to remove them.
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

const aCase = listFolder("content").files.find((file) => file.startsWith("cases/"))!;
const replaced = (pattern: RegExp, replacement: string) => (text: string) => {
  expect(text).toMatch(pattern);
  return text.replace(pattern, replacement);
};

/** Each fault, with what the command must say about it. */
const faults: [name: string, change: (text: string) => string, says: string[]][] = [
  ["a wrong date", replaced(/^received: .*$/m, "received: 2020-02-30"), ["受理日期", "received", "不是有效的日期", "2024-06-24"]],
  ["an unknown key", replaced(/^title: /m, "phone: 无\ntitle: "), ["phone", "不认识", "删掉这一行"]],
  ["a missing reference", replaced(/^place: .*$/m, "place: nowhere"), ["place", "nowhere", "请从列表里选"]],
  ["broken YAML", replaced(/^title: .*$/m, "title: [没有括完"), ["YAML", "行附近", "冒号后留一个空格"]],
];

describe.each([
  ...faults,
  ["a duplicate id", (text: string) => text, ["编号", "重复", "换一个没有用过的编号"]] as (typeof faults)[number],
])("%s", (name, change, says) => {
  const content = () => pathTo(name, "content");
  const wrong = name === "a duplicate id" ? `cases/copy/${aCase.split("/").at(-1)}` : aCase;

  beforeAll(() => {
    cpSync("content", content(), { recursive: true });
    mkdirSync(join(content(), "cases/copy"), { recursive: true });
    writeFileSync(join(content(), wrong), change(readFileSync(join("content", aCase), "utf8")));
  });

  test("fails the check, which names file, field, reason and remedy", () => {
    const { status, stdout } = script("check", "--content", content());
    expect(status).toBe(1);
    for (const words of [name === "a duplicate id" ? aCase.split("/").at(-1)! : wrong, ...says]) expect(stdout).toContain(words);
  });

  test("fails the build and leaves the site that was live as it was", () => {
    const site = pathTo(name, "site");
    mkdirSync(site);
    writeFileSync(join(site, "index.html"), "原来的网站");
    const { status, stderr } = script("build", "--content", content(), "--out", site);
    expect(status).toBe(1);
    for (const words of says) expect(stderr).toContain(words);
    expect(readFileSync(join(site, "index.html"), "utf8")).toBe("原来的网站");
    expect(listFolder(site)).toEqual({ files: ["index.html"], media: [] });
  }, 120_000);
});

test("the check prints its faults as JSON for other programs", () => {
  cpSync("content", pathTo("json"), { recursive: true });
  writeFileSync(pathTo("json", aCase), "不是条目");
  const { status, stdout } = script("check", "--content", pathTo("json"), "--json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false });
  expect(JSON.parse(stdout).faults).toContainEqual(
    expect.objectContaining({ file: aCase, reason: expect.any(String), remedy: expect.any(String) }),
  );
});

test("a content folder that is not there is told plainly", () => {
  const { status, stderr } = script("check", "--content", pathTo("nothing"));
  expect(status).toBe(1);
  expect(stderr).toContain("找不到内容文件夹");
});

function script(name: string, ...args: string[]) {
  return spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], { encoding: "utf8" });
}
