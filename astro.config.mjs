import react from "@astrojs/react";
import { defineConfig } from "astro/config";
import { contentReload } from "./src/integrations/content-reload.ts";
import { media } from "./src/integrations/media.ts";
import { OLDEST_ENGINES, oldEngines } from "./src/integrations/old-engines.ts";
import { compileOnly } from "./src/integrations/pages/compile-only.ts";
import { reactMarkup } from "./src/integrations/react-markup/index.ts";

// The build script says by environment what to build from and for; see src/integrations/build-site.ts.
const { SUNLIT_CONTENT = "content", SUNLIT_BASE, SUNLIT_SITE, SUNLIT_COMPILED } = process.env;

export default defineConfig({
  output: "static",
  outDir: SUNLIT_COMPILED ? `${SUNLIT_COMPILED}/client` : "dist",
  cacheDir: ".cache/astro",
  base: SUNLIT_BASE ?? "/",
  ...(SUNLIT_SITE ? { site: SUNLIT_SITE } : {}),
  trailingSlash: "always",
  // A style file with a digest in its name is fetched once and kept; no page repeats it.
  build: { format: "directory", inlineStylesheets: "never" },
  integrations: [reactMarkup(), react(), media(SUNLIT_CONTENT), contentReload(SUNLIT_CONTENT), compileOnly()],
  devToolbar: { enabled: false },
  vite: {
    plugins: [oldEngines()],
    build: {
      cssTarget: OLDEST_ENGINES,
      // No script stands in a page: a web server may forbid those, and the worker keeps files.
      assetsInlineLimit: (file) => (file.endsWith(".js") ? false : undefined),
    },
  },
});
