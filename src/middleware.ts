import type { MiddlewareHandler } from "astro";
import { keptPage } from "./queries/kept-pages.ts";

/** Pages that the last build made and that are still true are not made again. */
export const onRequest: MiddlewareHandler = ({ url, routePattern, props }, next) =>
  keptPage({ path: url.pathname, route: routePattern, props }, next);
