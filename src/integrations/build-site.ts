import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { formatFault, type Fault } from "../domain/checks/index.ts";
import {
  dayInCommunity,
  digestOf,
  keepReading,
  lendPictures,
  lendPageStore,
  PageStore,
  readFolder,
  ReadingCache,
} from "../entry-files/index.ts";
import { buildCache } from "./build-cache.ts";
import { codeDigest } from "./code-digest.ts";
import { drawPictures, forgetOtherDrawings } from "./draw-pictures.ts";
import { writeDrawnPictures } from "./drawn-pictures/index.ts";
import { copyMedia } from "./media.ts";
import { writePageFiles } from "./page-files/index.ts";
import { compiledPages } from "./pages/compiled-pages.ts";
import { makePages } from "./pages/make-pages.ts";
import { passPrivacyGate } from "./privacy-gate/index.ts";
import type { OnProgress } from "./progress.ts";
import { startSearchIndex } from "./search/index.ts";
import { SitePlace } from "./site-place.ts";
import { takeAllMembers } from "./take-all-members.ts";

/** What a site is built from. */
export interface BuildInput {
  readonly contentDir: string;
  /** Replaced whole when the build succeeds, left as it was when it does not. */
  readonly outDir: string;
  /** Sub-path under which the site will be served, `/` unless told otherwise. */
  readonly base?: string | undefined;
  /** Public origin such as `https://example.org`, for feeds and canonical addresses. */
  readonly site?: string | undefined;
  /** The day the site is built for, `YYYY-MM-DD` in the community's time zone; today unless told otherwise. */
  readonly today?: string | undefined;
  /** The commit whose content this is, when the folder is a copy without Git; else the folder's own repository tells. */
  readonly history?:
    { readonly gitDir: string; readonly prefix: string; readonly commit: string } | undefined;
  /** The time of building that the statistics page names, milliseconds since 1970. */
  readonly built?: number | undefined;
  readonly onProgress?: OnProgress | undefined;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The content has faults, so nothing was built. */
export class ContentFaultsError extends Error {
  override name = "ContentFaultsError";
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`内容有 ${faults.length} 处错误，没有生成网站：\n${faults.map(formatFault).join("\n")}`);
    this.faults = faults;
  }
}

/** Checks the content and builds the static site. One build per process: pages are configured by environment. */
export async function buildSite(input: BuildInput): Promise<void> {
  const onProgress = input.onProgress ?? (() => {});
  const outDir = resolve(input.outDir);
  const contentDir = resolve(input.contentDir);
  onProgress({ phase: "检查内容", done: 0 });
  const cache = new ReadingCache(buildCache("reading"), codeDigest());
  const read = readFolder(contentDir, undefined, cache);
  if (read.faults.length > 0) throw new ContentFaultsError(read.faults);
  cache.save();
  keepReading(contentDir, read);
  const today = input.today ?? process.env["SUNLIT_TODAY"] ?? dayInCommunity(Date.now());
  const members = await takeAllMembers(read.content, today, onProgress);
  const pictures = await drawPictures(contentDir, buildCache("pictures"));
  lendPictures(pictures);
  const place = digestOf(input.base ?? "/", input.site ?? "");
  const pages = new PageStore(join(buildCache("pages"), place));
  lendPageStore(pages);

  setEnvironment({ ...input, contentDir, today }, members);
  process.chdir(root);
  onProgress({ phase: "准备生成" });
  const base = input.base?.replace(/\/?$/, "/") ?? "/";
  const compiled = await compiledPages(base, input.site);
  const site = new SitePlace(outDir);
  const { fresh } = site;
  try {
    const finishSearchIndex = startSearchIndex();
    site.begin();
    const work = {
      compiled,
      origin: input.site && new URL(input.site).origin,
      outDir: fresh,
      contentDir,
      pictures,
      keptFolder: pages.folder,
    };
    await makePages(work, pages, onProgress);
    onProgress({ phase: `沿用${pages.reused}个没有变的网页` });
    cpSync(join(compiled, "client"), fresh, { recursive: true });
    copyMedia(contentDir, pictures, fresh);
    await writeDrawnPictures(fresh);
    const { records, shards, reused } = await finishSearchIndex(fresh);
    onProgress({ phase: `搜索索引：${records} 条，${shards} 个分片，沿用 ${reused} 个` });
    writePageFiles(fresh, base, input.site, join(buildCache("page-facts"), place));
    // Last: it reads what all the others wrote.
    onProgress({ phase: "检查有没有个人信息" });
    await passPrivacyGate(fresh, contentDir);
    onProgress({ phase: "换上新网站" });
    site.swap(pages);
    pages.save();
    forgetOtherDrawings(buildCache("pictures"), pictures);
  } finally {
    site.giveUp();
  }
  onProgress({ phase: "完成", done: 1 });
}

function setEnvironment(input: BuildInput & { today: string }, members: string | undefined): void {
  const wanted = {
    SUNLIT_CONTENT: input.contentDir,
    SUNLIT_CACHE: buildCache(""),
    SUNLIT_CODE: codeDigest(),
    SUNLIT_BASE: input.base,
    SUNLIT_SITE: input.site,
    // One day for the whole build, also for one that runs over midnight.
    SUNLIT_TODAY: input.today,
    SUNLIT_MEMBERS: members,
    SUNLIT_BUILT: input.built === undefined ? undefined : String(input.built),
    SUNLIT_HISTORY: input.history && JSON.stringify(input.history),
  };
  // Astro lets variables of these names replace what pages read as import.meta.env.
  for (const name of ["BASE_URL", "SITE", "MODE", "DEV", "PROD", "SSR"]) delete process.env[name];
  // Above all React's: the other kind is several times slower.
  process.env["NODE_ENV"] = "production";
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) process.env[name] = value;
}
