import { cpSync, createReadStream, existsSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { MEDIA_FOLDER } from "../entry-files/index.ts";

/** Puts the pictures of the content at `/media/`: copied into the built site, served while `astro dev` runs. */
export function media(contentDir: string): AstroIntegration {
  const folder = join(resolve(contentDir), MEDIA_FOLDER);
  return {
    name: "sunlit:media",
    hooks: {
      "astro:build:done": ({ dir }) => {
        if (existsSync(folder)) cpSync(folder, join(fileURLToPath(dir), MEDIA_FOLDER), { recursive: true });
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
