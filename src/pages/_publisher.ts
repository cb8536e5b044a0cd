import { NO_AUTHORITY, type Publisher } from "../domain/feeds/index.ts";
import { content } from "../queries/content.ts";
import { href, publicAddress } from "../site.ts";

/** Who gives out the feeds of this build, and where they stand. */
export function publisher(): Publisher {
  const { name, host, place } = content().settings("site");
  const home = publicAddress("/");
  return {
    site: name,
    host,
    community: place,
    authority: home === undefined ? NO_AUTHORITY : new URL(home).hostname,
    addressOf: (path) => publicAddress(path) ?? href(path),
  };
}
