import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { isLasting } from "../http/lasting-files.ts";
import type { Carrier } from "./carrier.ts";

/** Names what is deployed and since when an old asset is no longer used; kept on the target itself. */
const LEDGER = "deployed.json";
const KEEP_OLD_ASSETS = 24 * 3600 * 1000;

/**
 * Brings a built site to a target so that no visitor meets a page without its styles: new assets first, then
 * everything else, and only then away with what is gone. Assets of the last site stay for a day, for pages
 * that are open or in a CDN's cache; everything else that is gone is deleted at once, because it may be what
 * somebody asked to have removed. `now` is in milliseconds; `onPhase` is told in Chinese how far it has come.
 */
export async function deploySite(
  from: string,
  carrier: Carrier,
  now: number,
  onPhase: (phase: string) => void = () => {},
): Promise<Deployed> {
  const files = await filesOf(from);
  // An empty folder, or half a one, must never wipe out what residents read.
  if (!files.includes("index.html") || !files.includes("404.html"))
    throw new Error(`${from} 不是生成好的网站（没有 index.html 和 404.html）。请先运行 npm run build。`);
  onPhase("看那边有什么");
  const there = await carrier.list();
  const ledger = parse(there.includes(LEDGER) ? await carrier.read(LEDGER) : "{}");

  const assets = files.filter(isLasting);
  const pages = files.filter((path) => !isLasting(path));
  onPhase(`样式和脚本 ${assets.length} 个`);
  await carrier.copy(from, assets, "lasting");
  onPhase(`网页和图片 ${pages.length} 个`);
  await carrier.copy(from, pages, "changing");

  const wanted = new Set([...files, LEDGER]);
  const unused: Record<string, number> = {};
  const gone: string[] = [];
  for (const path of there.filter((one) => !wanted.has(one))) {
    const since = ledger[path] ?? now;
    if (isLasting(path) && now - since < KEEP_OLD_ASSETS) unused[path] = since;
    else gone.push(path);
  }
  await carrier.write(LEDGER, JSON.stringify({ at: new Date(now).toISOString(), unused }, null, 1));
  if (gone.length > 0) {
    onPhase(`删掉旧的 ${gone.length} 个`);
    await removeAll(carrier, gone);
  }
  return { files: files.length, removed: gone.length, keptAssets: Object.keys(unused).length };
}

/** Removes files and looks whether they are gone, because one of them may name somebody. */
async function removeAll(carrier: Carrier, gone: readonly string[]): Promise<void> {
  await carrier.remove(gone);
  const there = new Set(await carrier.list());
  const left = gone.filter((path) => there.has(path));
  if (left.length > 0)
    throw new Error(`新网站已经放好，但这些旧文件没有删掉，请再部署一次或手工删除：${left.join("、")}`);
}

async function filesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Error(`找不到 ${folder}。请先运行 npm run build，或用 --from 指明网站在哪里。`);
  });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function parse(text: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(text).unused ?? {};
  } catch {
    // A ledger that was damaged only makes old assets stay a day longer.
    return {};
  }
}

interface Deployed {
  readonly files: number;
  readonly removed: number;
  readonly keptAssets: number;
}
