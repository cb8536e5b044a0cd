import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { parse, type HTMLElement } from "node-html-parser";

/** One built page. `address` is its path on the site, `/cases/LJ-2024-0001/`. */
export interface BuiltPage {
  readonly address: string;
  readonly html: string;
  readonly root: HTMLElement;
}

/** Every file of a built site, as paths with `/`. */
export function siteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length).split(sep).join("/"));
}

export function builtPages(folder: string): BuiltPage[] {
  return siteFiles(folder)
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      return { address: file.replace(/index\.html$/, ""), html, root: parse(html) };
    });
}

/** Addresses of links on a page that stay on the site, without base path, query and fragment. */
export function internalLinks(page: BuiltPage, base = "/"): string[] {
  const addresses = page.root
    .querySelectorAll("a[href], link[href], script[src], img[src], source[srcset], form[action]")
    .map(
      (node) =>
        node.getAttribute("href") ??
        node.getAttribute("src") ??
        node.getAttribute("srcset") ??
        node.getAttribute("action") ??
        "",
    )
    .filter((address) => address && !/^[a-z][a-z+.-]*:/i.test(address) && !address.startsWith("#"));
  return [...new Set(addresses)].map((address) => {
    const { pathname } = new URL(address, `http://site.test${base.replace(/\/$/, "")}${page.address}`);
    const path = decodeURIComponent(pathname);
    return path.startsWith(base) ? `/${path.slice(base.length)}` : `(outside the base) ${path}`;
  });
}

/** Links that lead to no file of the site, as `page → link`. */
export function deadLinks(folder: string, pages: readonly BuiltPage[], base = "/"): string[] {
  const files = new Set(siteFiles(folder));
  const exists = (path: string) => files.has(path.endsWith("/") ? `${path}index.html` : path);
  // The admin is served by the office, not built into the site.
  return pages.flatMap((page) =>
    internalLinks(page, base)
      .filter((path) => !path.startsWith("/admin/") && !exists(path))
      .map((path) => `${page.address} → ${path}`),
  );
}

/** Addresses on other hosts that a browser would load by itself when it opens the page. */
export function foreignRequests(page: BuiltPage): string[] {
  const loaded = page.root
    .querySelectorAll(
      "script[src], img[src], source[srcset], link[rel=stylesheet], link[rel=preload], link[rel=icon], iframe[src], video[src], audio[src]",
    )
    .flatMap((node) => [node.getAttribute("src"), node.getAttribute("href"), node.getAttribute("srcset")]);
  const styles = [...page.html.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address]) => address);
  return [...loaded, ...styles].filter((address): address is string => /^(https?:)?\/\//.test(address ?? ""));
}
