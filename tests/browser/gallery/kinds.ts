import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** One kind of page: its Chinese name and the address of one built page of that kind. */
export interface PageKind {
  readonly name: string;
  /** Path below the site's root, `cases/LJ-2020-0168/`. */
  readonly path: string;
}

/** Kinds with a page of their own; a trailing `*` stands for the longest page in that folder. */
const KINDS: Readonly<Record<string, string>> = {
  首页: "",
  办事进度: "cases/",
  案件: "cases/*",
  议事纪要: "meetings/",
  会议: "meetings/*",
  决议落实: "resolutions/",
  决议: "resolutions/*",
  红榜: "honours/",
  好人好事: "honours/*",
  曝光台: "exposures/",
  曝光: "exposures/*",
  志愿活动: "activities/",
  活动: "activities/*",
  统计: "statistics/",
  全部数字: "figures/",
  数字: "figures/*",
  搜索: "search/",
  有困难找谁: "who-to-ask/",
  楼栋找谁: "who-to-ask/*",
  单位: "organisations/*",
  居务公开: "disclosure/",
  公开事项: "disclosure/*",
  居民点单: "orders/",
  点单: "orders/*",
  代办服务: "services/",
  服务: "services/*",
  通知公告: "notices/",
  通知: "notices/*",
  评议考核: "assessments/*",
  隐私说明: "privacy/",
  更正记录: "revisions/",
  开放数据: "data/",
  使用帮助: "help/",
  文字页: "pages/*",
  全部栏目: "all/",
  打印: "print/",
  打印通知: "print/notices/*",
  张贴海报: "print/board/",
  月报: "print/bulletin/*",
  季度信: "print/letter/*",
  找不到的网页: "404.html",
};

/** The kinds of pages that a built site has. */
export function pageKinds(site: string): PageKind[] {
  return Object.entries(KINDS).flatMap(([name, pattern]) => {
    const path = pattern.endsWith("*") ? longestIn(site, pattern.slice(0, -1)) : pattern;
    return path !== undefined && existsSync(join(site, path.endsWith("html") ? path : `${path}index.html`))
      ? [{ name, path }]
      : [];
  });
}

/** The page with most in it shows most faults. Folders that filter a list are not entries. */
function longestIn(site: string, folder: string): string | undefined {
  if (!existsSync(join(site, folder))) return undefined;
  const pages = readdirSync(join(site, folder), { withFileTypes: true })
    .filter((item) => item.isDirectory() && !NOT_ENTRIES.has(item.name))
    .filter((item) => existsSync(join(site, folder, item.name, "index.html")))
    .map(({ name }) => ({ name, size: statSync(join(site, folder, name, "index.html")).size }));
  const longest = pages.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))[0];
  return longest && `${folder}${longest.name}/`;
}

const NOT_ENTRIES = new Set([
  "status",
  "category",
  "place",
  "state",
  "kind",
  "2",
  "catalogue",
  "past",
  "year",
]);
