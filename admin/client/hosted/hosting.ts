import type { Hosting } from "../../../src/domain/hosting/hosting.ts";

/** The forge that `npm run build -- --admin FILE` wrote into the page; undefined where the admin stands on an office. */
export const hosting: Hosting | undefined = read();

function read(): Hosting | undefined {
  const text = document.querySelector<HTMLMetaElement>('meta[name="sunlit-hosting"]')?.content;
  return text ? JSON.parse(text) : undefined;
}
