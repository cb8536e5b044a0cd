import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { formatFault, type Fault } from "../domain/checks/index.ts";
import { dayInCommunity, digestOf, lendPictures, lendPageStore, PageStore } from "../entry-files/index.ts";
import { lendWorkbooks, WorkbooksBeside } from "../workbooks/workbooks-beside.ts";
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
import { readContent } from "./read-content.ts";
import { startSearchIndex } from "./search/index.ts";
import { setEnvironment } from "./site-environment.ts";
import { SitePlace } from "./site-place.ts";
import { takeAllMembers } from "./take-all-members.ts";
import { BuildThreads } from "./threads/build-threads.ts";

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
  // With much memory V8 lets each thread grow to a multiple of what it holds. Collecting whenever it has grown by two
  // fifths keeps a large build small; more often costs more time than it saves memory.
  setFlagsFromString("--heap-growing-percent=40");
  const threads = new BuildThreads(contentDir);
  const workbooks = new WorkbooksBeside();
  lendWorkbooks(workbooks);
  try {
    await checkAndMake({ ...input, outDir, contentDir }, threads, workbooks, onProgress);
  } finally {
    await Promise.all([threads.stop(), workbooks.stop()]);
  }
  onProgress({ phase: "完成", done: 1 });
}

async function checkAndMake(
  input: BuildInput,
  threads: BuildThreads,
  workbooks: WorkbooksBeside,
  onProgress: OnProgress,
): Promise<void> {
  const { contentDir, outDir } = input;
  const { content, faults } = await readContent(contentDir, threads);
  if (faults.length > 0) throw new ContentFaultsError(faults);
  const today = input.today ?? process.env["SUNLIT_TODAY"] ?? dayInCommunity(Date.now());
  const members = await takeAllMembers(content, today, onProgress);
  const pictures = await drawPictures(contentDir, buildCache("pictures"));
  lendPictures(pictures);
  const place = digestOf(input.base ?? "/", input.site ?? "");
  const pages = new PageStore(join(buildCache("pages"), place));
  lendPageStore(pages);

  setEnvironment({ ...input, today }, members);
  process.chdir(root);
  onProgress({ phase: "准备生成" });
  const finishSearchIndex = startSearchIndex();
  const base = input.base?.replace(/\/?$/, "/") ?? "/";
  const compiled = await compiledPages(base, input.site);
  const site = new SitePlace(outDir);
  const { fresh } = site;
  try {
    site.begin();
    const work = {
      compiled,
      origin: input.site && new URL(input.site).origin,
      outDir: fresh,
      pictures,
      keptFolder: pages.folder,
      code: codeDigest(),
    };
    await makePages(work, pages, threads, onProgress);
    // They give their memory back to the steps that follow.
    await Promise.all([workbooks.stop(), threads.stop()]);
    onProgress({ phase: `沿用${pages.reused}个没有变的网页` });
    cpSync(join(compiled, "client"), fresh, { recursive: true });
    copyMedia(contentDir, pictures, fresh);
    await writeDrawnPictures(fresh);
    const { records, shards, reused } = await finishSearchIndex(fresh);
    onProgress({ phase: `搜索索引：${records} 条，${shards} 个分片，沿用 ${reused} 个` });
    writePageFiles(fresh, base, input.site, join(buildCache("page-facts"), place));
    // Last: it reads what all the others wrote.
    onProgress({ phase: "检查有没有个人信息" });
    await passPrivacyGate(fresh, contentDir, threads);
    onProgress({ phase: "换上新网站" });
    site.swap();
    onProgress({ phase: "新网站已经换上，清理旧的" });
    site.removeOld(pages);
    pages.save();
    forgetOtherDrawings(buildCache("pictures"), pictures);
  } finally {
    site.giveUp();
  }
}
