import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pagefindFiles } from "./pagefind-service.ts";

/** A language that Pagefind neither stems nor cuts into words. */
export const LANGUAGE = "zz";

const WANTED = ["pagefind.js", "pagefind-worker.js", "wasm.unknown.pagefind", "pagefind-entry.json"];

/** The version of Pagefind that is installed. */
export function pagefindVersion(): string {
  // The package does not export its package.json; it lies one folder above its entry point.
  const file = new URL("../package.json", import.meta.resolve("pagefind"));
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  return version;
}

/** Pagefind's client as its Node API gives it, its scripts made smaller, by file name. */
export async function engineFiles(cacheDir: string, version: string): Promise<Map<string, Buffer>> {
  const folder = join(cacheDir, `engine-${version}-small-5`);
  if (!existsSync(folder)) {
    const files = await pagefindFiles([LANGUAGE], LANGUAGE);
    const fresh = `${folder}.making-${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    for (const { path, content } of files.filter((file) => WANTED.includes(file.path))) {
      writeFileSync(join(fresh, path), path.endsWith(".js") ? await script(path, content) : content);
    }
    renameSync(fresh, folder);
  }
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

async function script(name: string, content: Uint8Array): Promise<string> {
  const given = Buffer.from(content).toString();
  const code = tellingPlacesOnly(takingWordsAsGiven(tellingOfFailures(findingChunksBeside(given))));
  return smaller(name, name === "pagefind-worker.js" ? keepingNoResults(code) : code);
}

/**
 * Pagefind drops a part of the index that could not be loaded, and its answer then looks complete. Without this
 * catch the question fails, and the reader can be told.
 */
export function tellingOfFailures(code: string): string {
  return replace(code, /(?<="load_index_chunk"\)\))\.catch\(\(\)=>\{\}\)/, "");
}

/** Chunks lie beside the folder of a version, because most stay the same from one to the next. */
export function findingChunksBeside(code: string): string {
  return replace(code, "${this.basePath}index/${hash}.pf_index", "${this.basePath}../index/${hash}.pf_index");
}

/**
 * Pagefind has the browser cut each question into words of the page's language. Ours are words already, and
 * setting that up took two fifths of a query's time.
 */
export function takingWordsAsGiven(code: string): string {
  return replace(code, /Intl\.getCanonicalLocales\(this\.loadedLanguage\)\[0\]/, "null");
}

/**
 * Pagefind makes a dozen objects of each result. Ours are thousands, and all that is asked of one is its number and
 * the first place where the phrase stands.
 */
export function tellingPlacesOnly(code: string): string {
  return replace(
    code,
    /(?<=let resultsInterface=results\.map\(\(result2\)=>)\{.*?return res;\}(?=\);)/s,
    "({id:result2.p,words:[result2.l[0].l]})",
  );
}

/**
 * Pagefind's worker keeps each result until the page has forgotten it and says so in a message of its own. Nobody
 * asks for results again.
 */
export function keepingNoResults(code: string): string {
  return replace(
    code,
    /if\(results&&results\.results\)\{for\(let i2=0;.{0,300}?result\.data=dataId;\}\}/s,
    "",
    2,
  );
}

function replace(code: string, what: RegExp | string, by: string, times = 1): string {
  const parts = code.split(what);
  if (parts.length !== times + 1) throw new UnknownFormat();
  return parts.join(by);
}

/** Pagefind leaves the names in its scripts as they are; short ones save a sixth of what is sent. */
async function smaller(name: string, long: string): Promise<string> {
  // Loaded when it is needed, which is once: it takes longer than an index after one edit.
  const { minify } = await import("vite");
  const { code, errors } = await minify(name, long, {
    module: name === "pagefind.js",
    compress: { target: ["chrome99", "safari15.4"] },
  });
  if (errors.length > 0) throw new Error(`${name}：${errors.map(({ message }) => message).join("；")}`);
  return code;
}

/** Pagefind's client is not as this version of the portal knows it. */
export class UnknownFormat extends Error {
  override name = "UnknownFormat";
  constructor() {
    super("Pagefind 的格式变了，搜索用不了。请把 pagefind 换回 package-lock.json 里的版本。");
  }
}
