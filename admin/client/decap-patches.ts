import type { Plugin } from "vite";
import { core, patches, type Patch } from "./patch-list.ts";

const configCheck = {
  file: new RegExp(`${core}/constants/configSchema\\.js$`),
  find: "export function validateConfig(config)",
};

/** Applies the patches while bundling and fails when one no longer fits, so that an update cannot undo them. */
export function decapPatches(options: { keepConfigCheck: boolean }): Plugin {
  const applied = new Set<Patch>();
  return {
    name: "sunlit-decap-patches",
    enforce: "pre",
    transform(code, id) {
      const file = id.split("?")[0]!.replaceAll("\\", "/");
      if (configCheck.file.test(file) && !options.keepConfigCheck) {
        if (!code.includes(configCheck.find))
          this.error("Decap's config check has moved; see decap-patches.ts");
        return { code: "export function validateConfig() {}", map: null };
      }
      const fitting = patches.filter((patch) => patch.file.test(file));
      if (fitting.length === 0) return null;
      let changed = code;
      for (const patch of fitting) {
        if (!changed.includes(patch.find))
          this.error(`patch no longer fits ${file}: ${patch.find} (${patch.why})`);
        changed = changed.replaceAll(patch.find, patch.replace);
        applied.add(patch);
      }
      return { code: changed, map: null };
    },
    buildEnd(error) {
      const missing = patches.filter((patch) => !applied.has(patch));
      if (!error && missing.length > 0)
        this.error(`patches found no file: ${missing.map((patch) => String(patch.file)).join(", ")}`);
    },
  };
}
