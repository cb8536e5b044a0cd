import { expect, test } from "vitest";
import { tellingOfFailures } from "../../../../src/integrations/search/engine-files.ts";

test("a chunk that is not loaded is no longer passed over", () => {
  const chunk = 'this._load(url,"load_index_chunk"))';
  expect(tellingOfFailures(`await ${chunk}.catch(()=>{});other().catch(()=>{})`)).toBe(
    `await ${chunk};other().catch(()=>{})`,
  );
});

test("another Pagefind is refused", () => {
  expect(() => tellingOfFailures("await this.load(hash)")).toThrow("package-lock.json");
});
