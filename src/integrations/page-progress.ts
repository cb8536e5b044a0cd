import type { AstroIntegration } from "astro";
import type { OnProgress } from "./progress.ts";

/** Tells how many of the pages have been rendered, at most once per percent. */
export function pageProgress(onProgress: OnProgress): AstroIntegration {
  return {
    name: "sunlit:page-progress",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((standard) => {
          let total = 0;
          let rendered = 0;
          let told = -1;
          return {
            ...standard,
            async getStaticPaths() {
              const paths = await standard.getStaticPaths();
              total = paths.length;
              return paths;
            },
            async render(request, options) {
              const response = await standard.render(request, options);
              rendered += 1;
              const percent = Math.floor((100 * rendered) / Math.max(total, 1));
              if (percent > told) onProgress({ phase: "生成页面", done: rendered / Math.max(total, 1) });
              told = Math.max(told, percent);
              return response;
            },
          };
        });
      },
    },
  };
}
