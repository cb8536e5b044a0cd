import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "astro";
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
import { moveFolder } from "./move-folder.ts";
import { prerenderer } from "./prerenderer/index.ts";
import type { OnProgress } from "./progress.ts";
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

/** Checks the content and builds the static site. One build per process: Astro is configured by environment. */
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
  const pages = new PageStore(join(buildCache("pages"), digestOf(input.base ?? "/", input.site ?? "")));
  lendPageStore(pages);

  // Astro keeps its working files beside the output only when that lies in the current folder; elsewhere two
  // builds at once would overwrite each other's.
  const fresh = join(root, ".cache", `build-${process.pid}`);
  setEnvironment({ ...input, contentDir, today }, fresh, members);
  process.chdir(root);
  onProgress({ phase: "准备生成" });
  try {
    await build({
      root,
      outDir: fresh,
      logLevel: process.env["SUNLIT_LOG"] === "info" ? "info" : "warn",
      integrations: [prerenderer(contentDir, pages, onProgress)],
    });
    onProgress({ phase: `沿用${pages.reused}个没有变的网页` });
    onProgress({ phase: "换上新网站" });
    replace(outDir, fresh);
    pages.save();
    forgetOtherDrawings(buildCache("pictures"), pictures);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  onProgress({ phase: "完成", done: 1 });
}

function setEnvironment(
  input: BuildInput & { today: string },
  outDir: string,
  members: string | undefined,
): void {
  const wanted = {
    SUNLIT_CONTENT: input.contentDir,
    SUNLIT_OUT: outDir,
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
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) process.env[name] = value;
}

/** Puts `fresh` where `outDir` is. The old site stands until the new one is complete beside it. */
function replace(outDir: string, fresh: string): void {
  const staged = `${outDir}.new-${process.pid}`;
  const old = `${outDir}.old-${process.pid}`;
  mkdirSync(dirname(outDir), { recursive: true });
  moveFolder(fresh, staged);
  if (existsSync(outDir)) renameSync(outDir, old);
  renameSync(staged, outDir);
  rmSync(old, { recursive: true, force: true });
}
