import type { AstroIntegration } from "astro";

/**
 * Writes React views into pages as plain markup. The renderer of @astrojs/react makes what a browser could wake up
 * again: it calls each view twice, streams it, and leaves marks between texts; no view of ours is woken up. Stands
 * before `react()`, which still translates the views' code.
 */
export function reactMarkup(): AstroIntegration {
  return {
    name: "sunlit:react-markup",
    hooks: {
      "astro:config:setup": ({ addRenderer }) =>
        addRenderer({
          name: "sunlit:react-markup",
          serverEntrypoint: new URL("./server.ts", import.meta.url),
        }),
    },
  };
}
