import { expect, test } from "vitest";
import { takingWordsAsGiven, tellingOfFailures } from "../../../../src/integrations/search/engine-files.ts";

test("a chunk that is not loaded is no longer passed over", () => {
  const chunk = 'this._load(url,"load_index_chunk"))';
  expect(tellingOfFailures(`await ${chunk}.catch(()=>{});other().catch(()=>{})`)).toBe(
    `await ${chunk};other().catch(()=>{})`,
  );
});

test("the browser is not asked to cut words that are words already", () => {
  expect(takingWordsAsGiven("a=Intl.getCanonicalLocales(this.loadedLanguage)[0];b()")).toBe("a=null;b()");
});

test("another Pagefind is refused", () => {
  expect(() => tellingOfFailures("await this.load(hash)")).toThrow("package-lock.json");
  expect(() => takingWordsAsGiven("search(term)")).toThrow("package-lock.json");
});
