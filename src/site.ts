/** Puts the path under which the site is served in front of a path on this site; leaves other addresses alone. */
export function href(path: string): string {
  return path.startsWith("/") && !path.startsWith("//") ? base + path : path;
}

/** The whole public address of a path, or undefined when the build was not told where it will stand. */
export function publicAddress(path: string): string | undefined {
  const origin = import.meta.env.SITE;
  return origin ? new URL(href(path), origin).href : undefined;
}

const base = import.meta.env.BASE_URL.replace(/\/$/, "");
