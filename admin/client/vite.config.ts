import { defineConfig } from "vite";
import { decapPatches } from "./decap-patches.ts";

/**
 * Bundles the admin into files that work from any address. The mode `validate` leaves Decap's own check of
 * the configuration in the bundle (it needs `eval`, which the office server's policy forbids); tests use it.
 */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: "./",
  cacheDir: "../../node_modules/.vite-admin",
  // The bundle is the same whatever NODE_ENV it is made under; tests make it too.
  oxc: { jsx: { runtime: "automatic", development: false } },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  resolve: {
    alias: {
      path: "path-browserify",
      // What the patched App of Decap opens instead of its own editor.
      "sunlit-editor": `${import.meta.dirname}/editor/lazy-editor.tsx`,
    },
    dedupe: ["react", "react-dom"],
  },
  plugins: [decapPatches({ keepConfigCheck: mode === "validate" })],
  build: {
    outDir: "../../.cache/admin/bundle",
    target: ["chrome99", "safari15.4"],
    chunkSizeWarningLimit: 6000,
    reportCompressedSize: false,
    // "use client" in Decap's packages means nothing here.
    rolldownOptions: {
      input: ["index.html", "today.html", "import.html"].map((page) => `${import.meta.dirname}/${page}`),
      checks: { moduleLevelDirective: false },
    },
  },
}));
