import { resolve } from "node:path";
import type { AstroIntegration } from "astro";
import { formatFault } from "../domain/checks/index.ts";
import { readFolder } from "../entry-files/index.ts";

/** While `astro dev` runs: reads the content anew when a file of it changes, tells its faults, reloads the page. */
export function contentReload(contentDir: string): AstroIntegration {
  const folder = resolve(contentDir);
  return {
    name: "sunlit:content-reload",
    hooks: {
      "astro:server:setup": ({ server, logger }) => {
        server.watcher.add(folder);
        server.watcher.on("all", (_event, path) => {
          if (!resolve(path).startsWith(folder)) return;
          for (const fault of readFolder(folder).faults) logger.warn(formatFault(fault));
          for (const environment of Object.values(server.environments))
            environment.moduleGraph.invalidateAll();
          server.ws.send({ type: "full-reload" });
        });
      },
    },
  };
}
