import type { SiteData } from "../../content-types/index.ts";

/** One group of ways in; `anchor` is its place on the page 全部栏目. */
export interface SiteSection {
  readonly name: string;
  readonly anchor: string;
  readonly items: readonly { readonly name: string; readonly path: string }[];
}

/** The site's map by group; what is in the navigation when a community has not drawn one. */
export function siteSections(site: SiteData): SiteSection[] {
  const groups = site.sections ?? [{ name: "栏目", items: site.navigation }];
  return groups.map((group, index) => ({ ...group, anchor: `group-${index + 1}` }));
}

/** Whether the site's map has a page at an address; entries of some types have no list page of their own. */
export function isOnMap(site: SiteData, path: string | undefined): boolean {
  return siteSections(site).some(({ items }) => items.some((item) => item.path === path));
}
