import { expect, test } from "vitest";
import { decapPatches } from "../../../../admin/client/decap-patches.ts";
import { patches } from "../../../../admin/client/patch-list.ts";

test("a file of Decap that no longer has what a patch replaces stops the bundle", () => {
  expect(() => transform("return something_else(str);", "/x/gray-matter/lib/engines.js")).toThrow(
    /no longer fits/,
  );
});

test("front matter in JavaScript is not run", () => {
  const code = "const yaml = require('js-yaml'); try { return eval(str) || {}; } catch {}";
  const patched = transform(code, "/x/gray-matter/lib/engines.js");
  expect(patched).not.toContain("eval(");
});

test("a patch whose file was not met stops the bundle", () => {
  expect(() => end()).toThrow(/found no file/);
});

test("every patch says why", () => {
  for (const patch of patches) expect(patch.why.length).toBeGreaterThan(10);
});

const context = {
  error(message: string): never {
    throw new Error(message);
  },
};

function transform(code: string, file: string): string {
  const plugin = decapPatches({ keepConfigCheck: false });
  const hook = plugin.transform as (
    this: typeof context,
    code: string,
    id: string,
  ) => { code: string } | null;
  return hook.call(context, code, file)!.code;
}

function end(): void {
  const plugin = decapPatches({ keepConfigCheck: false });
  (plugin.buildEnd as (this: typeof context, error?: Error) => void).call(context);
}
