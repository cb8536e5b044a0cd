import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { readFolder } from "../../src/entry-files/index.ts";
import { builtPages, siteFiles, type BuiltPage } from "../support/site-files.ts";

const { content } = readFolder("content");
let pages: Map<string, BuiltPage>;

beforeAll(() => {
  pages = new Map(builtPages(inject("demoSite")).map((page) => [page.address, page]));
});

const main = (address: string) => pages.get(address)!.root.querySelector("main")!;

describe("有困难找谁, without JavaScript", () => {
  test("leads by plain links to every place in use and to the divisions of the past", () => {
    const links = main("/who-to-ask/")
      .querySelectorAll("a[href]")
      .map((link) => link.getAttribute("href"));
    for (const { id } of content.all("place")) expect(links).toContain(`/who-to-ask/${id}/`);
    expect(main("/who-to-ask/").text).toMatch(/按微网格找[\s\S]*以前的划分[\s\S]*原第一网格（已停用）/);
  });

  test("a building shows its lead, its grid and both grid heads with office telephones and the day they were tried", () => {
    const page = main("/who-to-ask/jinqiao-1/");
    const names = page.querySelectorAll(".contact__name").map((name) => name.text.trim());
    expect(names.slice(0, 5)).toEqual([
      "锦桥小区1号楼楼长",
      "第三网格东微网格员",
      "第三网格网格员",
      "第三网格社区网格长",
      "第三网格第一网格长",
    ]);
    expect(page.querySelector('a[href="tel:057190000032"]')).toBeTruthy();
    expect(page.querySelector("[data-trusted-until]")?.getAttribute("data-trusted-until")).toBe("2020-12-29");
  });

  test("a telephone that nobody has tried for 180 days is marked, one tried since is not", () => {
    const stale = main("/who-to-ask/qingyou-1/")
      .querySelectorAll(".contact[data-stale]")
      .map((contact) => contact.querySelector(".contact__name")!.text.trim());
    expect(stale).toContain("青柚公寓1号楼楼长");
    expect(stale).not.toContain("第四网格网格员");
    expect(main("/who-to-ask/qingyou-1/").querySelector(".contact[data-stale]")!.text).toContain("待核实");
  });

  test("an old division stays readable with its days and parts, and gives nobody's telephone", () => {
    const page = main("/who-to-ask/grid-2019-1/");
    expect(page.text).toContain("这是以前的划分");
    expect(page.text).toContain("2020年3月31日");
    expect(page.querySelector('a[href="/who-to-ask/shuian-yangguang/"]')).toBeTruthy();
    expect(page.querySelectorAll(".contact, .who-sheet")).toEqual([]);
  });

  test("a grid says which offices of the 4+N team are missing, and an estate without property company how it is run", () => {
    expect(main("/who-to-ask/grid-4/").text).toContain("还缺：街道下沉干部 1 人");
    expect(main("/who-to-ask/qingyou/").text).toContain("社区代管");
  });
});

test("organisations stand in a tree of five levels with their kind; a term tells counts, never names", () => {
  const tree = pages.get("/organisations/")!.root.querySelector(".tree .tree, .tree")!;
  const deepest = tree.querySelector("ul ul ul a[href='/organisations/party-group-shuian-1/']");
  expect(deepest).toBeTruthy();
  expect(tree.text).toMatch(/街道党工委[\s\S]*小区（网格）党支部[\s\S]*楼栋党小组/);
  expect(main("/organisations/party-group-shuian-1/").text).toContain("6户");
  expect(main("/organisations/owners-shuian/").text).toMatch(/第二届[\s\S]*9人，其中党员5人（55.6%）/);
  expect(main("/organisations/owners-lanxi/").text).toContain("（已满）");
});

describe("居务公开", () => {
  test("shows the seven statutory items, coverage with its list behind it, and what is overdue", () => {
    const page = main("/disclosure/");
    expect(page.querySelectorAll("h3").filter((head) => /^\s*[1-7]\. /.test(head.text))).toHaveLength(7);
    expect(page.querySelector('a[href="/figures/disclosure-coverage/"]')!.text).toMatch(
      /71\.4[\s\S]*5 ÷ 7 项/,
    );
    expect(page.querySelector('a[href="/figures/disclosures-overdue/"]')!.text).toMatch(/2\s+期/);
    expect(page.text).toMatch(/社会捐赠款物的接收和使用：2020年5月\s*应在2020-06-12以前公开/);
  });

  test("a row of the catalogue has every column and each period with what became of it", () => {
    const page = main("/disclosure/catalogue/donations/");
    for (const word of [
      "公开依据",
      "公开主体",
      "公开对象",
      "公开渠道",
      "负责岗位",
      "有异议找谁",
      "公示不少于",
    ])
      expect(page.text).toContain(word);
    expect(page.text).toMatch(/2020年5月\s*逾期未公开/);
    expect(page.text).toMatch(/2020年3月\s*晚了，已公开/);
  });

  test("a publication shows its money with sums, its review and whether it came in time", () => {
    const page = main("/disclosure/GK-2020-0006/");
    expect(page.text).toContain("按时公开");
    expect(page.querySelector("tfoot")!.text).toMatch(/45000\.00[\s\S]*15502\.30/);
    expect(page.text).toContain("居务监督委员会的审查意见");
  });
});

test("offices, catalogue and publications are open data; mobiles and consents are not", () => {
  const files = siteFiles(inject("demoSite"));
  for (const name of ["roles", "duties", "disclosures", "places"]) {
    expect(files).toContain(`/data/${name}.csv`);
    expect(files).toContain(`/data/${name}.json`);
  }
  const roles = JSON.parse(readFileSync(join(inject("demoSite"), "data/roles.json"), "utf8")) as Published;
  expect(roles.entries.length).toBe(content.all("role").length);
  const keys = new Set(roles.entries.flatMap((role) => Object.keys(role)));
  expect(keys).toContain("phone");
  expect([...keys].filter((key) => ["mobile", "consent"].includes(key))).toEqual([]);
  expect(main("/help/fields/role/").text).toContain("手机公开同意书编号");
});

interface Published {
  readonly entries: readonly object[];
}
