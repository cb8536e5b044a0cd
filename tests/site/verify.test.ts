import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { printedFingerprint, shortFingerprint } from "../../src/domain/fingerprint.ts";
import { openSite } from "../../src/entry-files/index.ts";
import { verifyData } from "../../src/domain/open-data/index.ts";
import { tellVerification } from "../../src/domain/open-data/tell-verification.ts";
import { workbookFault } from "../../src/workbooks/compare-workbook.ts";
import { builtPages } from "../support/site-files.ts";

const site = inject("demoSite");

test("the built site is green: every figure follows from the published records, exposures are said to be none", () => {
  const { status, stdout } = verify("--site", site);
  expect(stdout).toContain("结论：公布的数字都能由公布的记录重新算出来。");
  expect(stdout).toContain("CSV、XLSX 和 JSON 逐行比过，是同样的内容。");
  expect(stdout).toMatch(/^一致 +办结率 +公布 95.2% +重算 95.2%$/m);
  expect(stdout).toMatch(/^无法复算 +曝光件数 .*曝光台不作为记录公开/m);
  expect(stdout.match(/^一致 /gm)!.length).toBeGreaterThan(20);
  expect(status).toBe(0);
});

test("one altered byte of a figure's file is noticed by its sum, with the figure's name", () => {
  const copy = copyOfData();
  // The file's words stay readable and the number stays as it was: only the sum tells.
  alter(copy, "figures/closing-rate.json", (text) => text.replace("办结", "办桔"));
  const { status, stdout } = verify("--site", copy);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^不一致 +figures\/closing-rate\.json：.*关系到：办结率$/m);
});

test("one altered byte of a record is noticed by counting again, though the sums were made to fit", () => {
  const copy = copyOfData();
  alter(copy, "cases.json", (text) => text.replace('"verdict":"satisfied"', '"verdict":"mostly"'));
  alter(copy, "SHA256SUMS", (text) =>
    text.replace(/^\w+( {2}cases\.json)$/m, `${sumOf(copy, "cases.json")}$1`),
  );
  const { status, stdout } = verify("--site", copy);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^不一致 +满意率 +公布 [\d.]+% +重算 [\d.]+% .*数值/m);
  expect(stdout).toMatch(/^一致 +办结率/m);
  // Whoever alters the records alone leaves the tables beside them, and the description of the file, behind.
  expect(stdout).toMatch(/^不一致 +cases\.csv：/m);
  expect(stdout).toMatch(/^不一致 +datapackage\.json：/m);
});

test("one altered digit of a published value is noticed, though the sums were made to fit", () => {
  const copy = copyOfData();
  for (const path of ["figures.json", "figures/cases-closed.json"]) {
    alter(copy, path, (text) => text.replace(/("id":"cases-closed".*?"value":)160/, "$1161"));
    alter(copy, "SHA256SUMS", (text) =>
      text.replace(new RegExp(`^\\w+(  ${path.replace(".", "\\.")})$`, "m"), `${sumOf(copy, path)}$1`),
    );
  }
  const { status, stdout } = verify("--site", copy);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^不一致 +办结量 .*数值不一致$/m);
});

test.each([
  ["figures/closing-rate.json", "办结率"],
  ["figures/closing-rate.csv", "办结率"],
  ["figures/closing-rate.xlsx", "办结率"],
  ["cases.json", "满意率"],
  ["cases.csv", "满意率"],
  ["cases.xlsx", "满意率"],
  ["figures.csv", "全部数字"],
  ["vocabulary.json", "全部数字"],
  ["datapackage.json", "全部数字"],
])("one altered byte in the middle of %s is red with the name of what rests on it", async (path, name) => {
  const copy = copyOfData();
  const file = join(copy, "data", path);
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = bytes[middle]! ^ 1;
  writeFileSync(file, bytes);
  const { isSound, lines } = await told(copy);
  expect(isSound).toBe(false);
  const line = lines.find((one) => one.startsWith(`不一致  ${path}：内容和 SHA256SUMS 里的指纹不一致`));
  expect(line).toMatch(new RegExp(`关系到：.*${name}`));
});

test.each<[string, (copy: string) => void, RegExp]>([
  [
    "a cell of a table of records",
    (copy) => alter(copy, "cases.csv", (text) => text.replace("已解决", "部分解决")),
    /^不一致  cases\.csv：和 JSON 里的不是同样的行：第 \d+ 行起不同，关系到：.*满意率/m,
  ],
  [
    "a value in the table of all figures",
    (copy) => alter(copy, "figures.csv", (text) => text.replace(/^(closing-rate,.*?,)95\.2,/m, "$199.2,")),
    /^不一致  figures\.csv：.*，关系到：办结率$/m,
  ],
  [
    "a list in which an entry changes sides",
    (copy) => alter(copy, "figures/solved-rate.csv", (text) => text.replace(",1,是", ",1,否")),
    /^不一致  figures\/solved-rate\.csv：.*，关系到：解决率$/m,
  ],
  [
    "a workbook with another table in it",
    (copy) =>
      cpSync(join(copy, "data/figures/rated-share.xlsx"), join(copy, "data/figures/solved-rate.xlsx")),
    /^不一致  figures\/solved-rate\.xlsx：和 JSON 里的不是同样的行：有 \d+ 行，应有 \d+ 行，关系到：解决率$/m,
  ],
  [
    "a record for other cities' tools",
    (copy) =>
      alter(copy, "open311/requests.json", (text) => text.replace('"status":"open"', '"status":"closed"')),
    /^不一致  open311\/requests\.json：和 JSON/m,
  ],
  [
    "the description of a file",
    (copy) =>
      alter(copy, "datapackage.json", (text) => text.replace(/(closing-rate\.csv"[^]*?sha256:)./, "$1x")),
    /^不一致  datapackage\.json：写的 figures\/closing-rate\.csv 的指纹.*，关系到：办结率$/m,
  ],
])("%s that was altered is noticed, though the sums were made to fit", async (_, spoil, says) => {
  const copy = copyOfData();
  spoil(copy);
  alter(copy, "SHA256SUMS", (text) =>
    text.replaceAll(/^\w+  (.+)$/gm, (_line, path) => `${sumOf(copy, path)}  ${path}`),
  );
  const { isSound, lines } = await told(copy);
  expect(isSound).toBe(false);
  expect(lines.join("\n")).toMatch(says);
});

test("a file that is missing, unreadable or not listed is noticed", async () => {
  const copy = copyOfData();
  rmSync(join(copy, "data/activities.csv"));
  writeFileSync(join(copy, "data/meetings.json"), "{");
  alter(copy, "SHA256SUMS", (text) => text.replace(/^\w+  teams\.csv\n/m, ""));
  const found = await verifyData((path) => openSite(copy)(`data/${path}`), workbookFault);
  expect(found.files.map(({ path, why }) => `${path} ${why}`)).toEqual([
    "activities.csv 没有这个文件",
    "meetings.json 内容和 SHA256SUMS 里的指纹不一致",
    "teams.csv 在 datapackage.json 里，却不在 SHA256SUMS 里",
  ]);
  expect(found.figures.find(({ id }) => id === "meetings-held")).toMatchObject({ verdict: "different" });
});

test("a site is checked over HTTP, under a sub-path too", async () => {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, "http://x").pathname.replace("/sub/", "/");
    try {
      response.end(readFileSync(join(site, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const open = openSite(`http://127.0.0.1:${port}/sub`);
  const found = await verifyData((path) => open(`data/${path}`), workbookFault);
  expect(found.files).toEqual([]);
  expect(found.figures.filter(({ verdict }) => verdict === "different")).toEqual([]);
});

test("every page states the fingerprint of its main content, and none states another's", () => {
  // A chart in a frame is a part of its figure's page and states none of its own.
  const pages = builtPages(site).filter(({ address }) => !address.startsWith("/embed/"));
  const stated = pages.map(({ address, html }) => {
    const [, sum, content] =
      /<main\b[^>]*\sdata-fingerprint="(\w{64})"[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
    expect(sum, address).toBe(
      createHash("sha256")
        .update(content ?? "")
        .digest("hex"),
    );
    // Shown to people too, in short and in letters, which cannot be taken for a telephone number.
    const shown = [...html.slice(html.indexOf("</main>")).matchAll(/本页指纹(?:<\/a>)?：(\w+)/g)];
    expect(
      shown.map(([, letters]) => letters),
      address,
    ).toEqual([printedFingerprint(sum!), shortFingerprint(sum!)]);
    return sum;
  });
  expect(new Set(stated).size).toBe(pages.length);
});

test("a page can be checked by itself, and an altered one is refused", () => {
  const page = "/cases/LJ-2020-0033/";
  const { status, stdout } = verify("--site", site, "--page", page);
  expect(status).toBe(0);
  const onPaper = /页底和纸上用字母写：([a-p]{32})/.exec(stdout)?.[1];
  expect(readFileSync(join(site, page, "index.html"), "utf8")).toContain(`本页指纹：${onPaper}`);
  const copy = mkdtempSync(join(tmpdir(), "sunlit-page-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(join(site, page), join(copy, page), { recursive: true });
  const file = join(copy, page, "index.html");
  writeFileSync(file, readFileSync(file, "utf8").replace("基本满意", "十分满意"));
  expect(verify("--site", copy, "--page", page)).toMatchObject({ status: 1 });
  expect(verify("--site", copy, "--page", "/nothing/")).toMatchObject({ status: 2 });
});

test("the statistics page names commit and data fingerprint", () => {
  const html = readFileSync(join(site, "statistics/index.html"), "utf8");
  expect(html).toContain(sumOf(site, "SHA256SUMS"));
  const commit = execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
  expect(html).toContain(commit);
});

test("a release of statistics signed with a known key is accepted; one by another key or of other data is not", () => {
  const folder = mkdtempSync(join(tmpdir(), "sunlit-tag-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, stdio: "pipe" });
  for (const key of ["known", "stranger"])
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", key, "-f", join(folder, key));
  const signers = join(folder, "signers");
  writeFileSync(signers, `statistics@example.invalid ${readFileSync(join(folder, "known.pub"), "utf8")}`);
  run("git", "init", "-q");
  const git = (...args: string[]) =>
    run(
      "git",
      "-c",
      "user.name=统计",
      "-c",
      "user.email=statistics@example.invalid",
      "-c",
      "gpg.format=ssh",
      ...args,
    );
  git("commit", "-q", "--allow-empty", "-m", "content");
  const sign = (tag: string, key: string, fingerprint: string) =>
    git(
      "-c",
      `user.signingkey=${join(folder, key)}`,
      "tag",
      "-s",
      tag,
      "-m",
      `发布\n\n数据指纹 ${fingerprint}`,
    );
  const fingerprint = sumOf(site, "SHA256SUMS");
  sign("good", "known", fingerprint);
  sign("stranger", "stranger", fingerprint);
  sign("other-data", "known", "0".repeat(64));
  git("tag", "-a", "unsigned", "-m", `发布\n\n数据指纹 ${fingerprint}`);
  const check = (tag: string) =>
    verify("--site", site, "--tag", tag, "--content", folder, "--signers", signers);
  expect(check("good")).toMatchObject({ status: 0, stdout: expect.stringContaining("标签 good 的签名有效") });
  for (const tag of ["stranger", "unsigned", "absent"])
    expect(check(tag)).toMatchObject({ status: 1, stdout: expect.stringContaining("无效或不存在") });
  expect(check("other-data")).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^不一致 +标签里的数据指纹/m),
  });
});

async function told(copy: string) {
  return tellVerification(await verifyData((path) => openSite(copy)(`data/${path}`), workbookFault));
}

function verify(...args: string[]) {
  return spawnSync(process.execPath, ["scripts/verify.ts", ...args], { encoding: "utf8" });
}

/** A copy of the site's data to spoil. */
function copyOfData(): string {
  const copy = mkdtempSync(join(tmpdir(), "sunlit-data-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(join(site, "data"), join(copy, "data"), { recursive: true });
  return copy;
}

function alter(copy: string, path: string, change: (text: string) => string): void {
  const file = join(copy, "data", path);
  const before = readFileSync(file, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`${path} was not altered`);
  writeFileSync(file, after);
}

function sumOf(copy: string, path: string): string {
  return createHash("sha256")
    .update(readFileSync(join(copy, "data", path)))
    .digest("hex");
}
