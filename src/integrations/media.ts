import { cpSync, createReadStream, existsSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { lentPictures, MEDIA_FOLDER } from "../entry-files/index.ts";
import { buildCache } from "./build-cache.ts";
import { DRAWN_FOLDER, drawnFiles } from "./draw-pictures.ts";

/** Puts the pictures of the content at `/media/`: copied into the built site with what was drawn from them, served while `astro dev` runs. */
export function media(contentDir: string): AstroIntegration {
  const folder = join(resolve(contentDir), MEDIA_FOLDER);
  return {
    name: "sunlit:media",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const site = fileURLToPath(dir);
        if (existsSync(folder)) cpSync(folder, join(site, MEDIA_FOLDER), { recursive: true });
        for (const name of drawnFiles(lentPictures()))
          cpSync(join(buildCache("pictures"), name), join(site, DRAWN_FOLDER, name));
      },
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
