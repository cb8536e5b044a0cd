import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialize } from "node:v8";
import type { AstroIntegration } from "astro";

/**
 * Lets `astro build` compile the pages and make none: they go to the folder that `SUNLIT_COMPILED` names, `server`
 * and `pages` for `loadPages`. Without it the build is refused, because a site made by Astro alone would have
 * passed no look for personal data.
 */
export function compileOnly(): AstroIntegration {
  let pages: unknown;
  return {
    name: "sunlit:compile-only",
    hooks: {
      "astro:build:setup": (setup) => void (pages = setup.pages),
      "astro:build:start": ({ setPrerenderer }) => {
        const folder = process.env["SUNLIT_COMPILED"];
        if (folder === undefined) throw new Error("请用 npm run build 生成网站，它会检查内容和个人信息。");
        setPrerenderer((standard) => ({
          ...standard,
          setup: async () => {},
          // Astro asks which pages to make when all is compiled, and removes their modules afterwards.
          getStaticPaths: async () => {
            cpSync(join(folder, "client", ".prerender"), join(folder, "server"), { recursive: true });
            writeFileSync(join(folder, "pages"), serialize(pages));
            return [];
          },
        }));
      },
    },
  };
}
