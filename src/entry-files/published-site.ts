import { existsSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";

/** A built site somewhere: gives a file's bytes by its path on the site, undefined when it is not there. */
export type PublishedSite = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/**
 * Opens a site by its address or by the folder it was built into. Throws a Chinese error when there is none; a file that
 * does not come within `timeoutMs` counts as not reached.
 */
export function openSite(where: string, { timeoutMs = 120_000 } = {}): PublishedSite {
  if (/^https?:\/\//.test(where)) return overHttp(where.endsWith("/") ? where : `${where}/`, timeoutMs);
  const root = resolve(where);
  if (!existsSync(root)) throw new Error(`找不到 ${where}。请写网站的网址，或生成网站的文件夹。`);
  return async (path) => {
    const file = join(root, path);
    if (!file.startsWith(root + sep) || !existsSync(file)) return undefined;
    return new Uint8Array(readFileSync(file));
  };
}

function overHttp(base: string, timeoutMs: number): PublishedSite {
  return async (path) => {
    const address = new URL(path, base);
    let answer: Response;
    let body: Uint8Array<ArrayBuffer>;
    try {
      answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
      body = new Uint8Array(await answer.arrayBuffer());
    } catch (cause) {
      throw new Error(`连不上 ${address.href}。请核对网址和网络。`, { cause });
    }
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${address.href} 回答 ${answer.status}，没有取到。请稍后再试。`);
    return body;
  };
}
