import { expect, test } from "vitest";
import {
  findingChunksBeside,
  keepingNoResults,
  takingWordsAsGiven,
  tellingOfFailures,
  tellingPlacesOnly,
} from "../../../../src/integrations/search/engine-files.ts";

test("a chunk that is not loaded is no longer passed over", () => {
  const chunk = 'this._load(url,"load_index_chunk"))';
  expect(tellingOfFailures(`await ${chunk}.catch(()=>{});other().catch(()=>{})`)).toBe(
    `await ${chunk};other().catch(()=>{})`,
  );
});

test("chunks are looked for beside the folder of a version", () => {
  expect(findingChunksBeside("a(`${this.basePath}index/${hash}.pf_index`,b)")).toBe(
    "a(`${this.basePath}../index/${hash}.pf_index`,b)",
  );
});

test("the browser is not asked to cut words that are words already", () => {
  expect(takingWordsAsGiven("a=Intl.getCanonicalLocales(this.loadedLanguage)[0];b()")).toBe("a=null;b()");
});

test("of a result only its number and its first place are told, and the worker keeps none", () => {
  const map = "let resultsInterface=results.map((result2)=>{let res={id:result2.p};return res;});const t=1";
  expect(tellingPlacesOnly(map)).toBe(
    "let resultsInterface=results.map((result2)=>({id:result2.p,words:[result2.l[0].l]}));const t=1",
  );
  const keep =
    "if(results&&results.results){for(let i2=0;i2<results.results.length;i2++){result.data=dataId;}}";
  expect(keepingNoResults(`a();${keep}b();${keep}c()`)).toBe("a();b();c()");
  expect(() => keepingNoResults(`a();${keep}`)).toThrow("package-lock.json");
});

test("another Pagefind is refused", () => {
  expect(() => tellingOfFailures("await this.load(hash)")).toThrow("package-lock.json");
  expect(() => takingWordsAsGiven("search(term)")).toThrow("package-lock.json");
  expect(() => tellingPlacesOnly("results.map(show)")).toThrow("package-lock.json");
  expect(() => findingChunksBeside("`index/${hash}.pf_index`")).toThrow("package-lock.json");
});
