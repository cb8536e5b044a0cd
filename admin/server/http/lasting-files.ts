/** File names that change with their content: Astro's and Vite's hashed files. A browser may keep them for ever. */
const lasting = /(?:^|\/)(?:_astro|assets)\/[^/]+[.-][\w-]{8,}\.\w+$/;

export function isLasting(path: string): boolean {
  return lasting.test(path);
}
