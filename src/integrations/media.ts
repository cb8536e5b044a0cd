import { cpSync, createReadStream, existsSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import type { AstroIntegration } from "astro";
import { MEDIA_FOLDER } from "../entry-files/index.ts";
import type { DrawnPicture } from "../domain/pictures/widths.ts";
import { buildCache } from "./build-cache.ts";
import { DRAWN_FOLDER, drawnFiles } from "./draw-pictures.ts";

/** Copies the pictures of the content into a built site, and what was drawn from them. */
export function copyMedia(
  contentDir: string,
  pictures: ReadonlyMap<string, DrawnPicture>,
  site: string,
): void {
  const folder = join(contentDir, MEDIA_FOLDER);
  if (existsSync(folder)) cpSync(folder, join(site, MEDIA_FOLDER), { recursive: true });
  for (const name of drawnFiles(pictures))
    cpSync(join(buildCache("pictures"), name), join(site, DRAWN_FOLDER, name));
}

/** Serves the pictures of the content at `/media/` while `astro dev` runs. */
export function media(contentDir: string): AstroIntegration {
  const folder = join(resolve(contentDir), MEDIA_FOLDER);
  return {
    name: "sunlit:media",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(`/${MEDIA_FOLDER}`, (request, response, next) => {
          const file = join(folder, decodeURIComponent((request.url ?? "").split("?")[0] ?? ""));
          const type = types[extname(file).toLowerCase()];
          if (!type || !file.startsWith(folder) || !existsSync(file)) return next();
          response.setHeader("Content-Type", type);
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

const types: Record<string, string> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
};
