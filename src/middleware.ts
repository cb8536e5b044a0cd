import type { MiddlewareHandler } from "astro";
import { keepPage } from "./queries/kept-pages.ts";
import { href } from "./site.ts";

/** Pages are kept for the next build, which asks for them anew only where something changed. */
export const onRequest: MiddlewareHandler = ({ url, props }, next) => keepPage(pathOf(url), props, next);

/** The path below the root of the site, without the slash at its end, as Astro lists addresses. */
function pathOf({ pathname }: URL): string {
  return decodeURI(pathname)
    .slice(href("/").length - 1)
    .replace(/\/$/, "");
}
