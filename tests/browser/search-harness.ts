import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { headersOf } from "../../admin/server/http/headers-of.ts";
import { siteHeaders } from "../../admin/server/http/security-headers.ts";

/** A site that holds nothing but a blank page, the search client, and the index that lies in `folder`. */
export async function serveSearch(folder: string, base = "/"): Promise<SearchSite> {
  await bundleClient(folder);
  writeFileSync(join(folder, "index.html"), PAGE);
  return serveFolder(folder, base);
}

/** Serves a built site with the headers that the office and the shipped configurations send, and counts what goes over the wire. */
export async function serveFolder(folder: string, base = "/", options = siteHeaders): Promise<SearchSite> {
  const headers = await headersOf(options);
  const traffic = { bytes: 0, requests: 0 };
  const site: Pick<SearchSite, "refuses"> = { refuses: undefined };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, "http://x").pathname);
    try {
      if (!path.startsWith(base)) throw new Error("outside the base");
      if (site.refuses?.test(path)) throw new Error("refused");
      const name = path.slice(base.length).replace(/(^|\/)$/, "$1index.html");
      const file = readFileSync(join(folder, name));
      const zip = /\.(js|css|json|html)$/.test(name);
      const body = zip ? gzipSync(file) : file;
      traffic.bytes += body.length;
      traffic.requests += 1;
      response.writeHead(200, {
        ...headers,
        "content-type": types[name.slice(name.lastIndexOf("."))] ?? "application/octet-stream",
        ...(zip ? { "content-encoding": "gzip" } : {}),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return Object.assign(site, {
    address: `http://127.0.0.1:${port}${base}`,
    traffic,
    close: () => stop(server),
  });
}

const PAGE = `<!doctype html><html lang="zh-CN"><title>t</title><script type="module" src="./client.js"></script>`;
const types: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".html": "text/html; charset=utf-8",
};

async function bundleClient(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const client = fileURLToPath(new URL("../../src/islands/search/search-client.ts", import.meta.url));
  const entry = join(folder, "client-entry.ts");
  writeFileSync(
    entry,
    `import { openSearch } from ${JSON.stringify(client)};\nwindow.openSearch = openSearch;\n`,
  );
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry, formats: ["es"], fileName: () => "client.js" },
      target: ["chrome99", "safari15.4"],
      minify: true,
    },
  });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

export interface SearchSite {
  readonly address: string;
  /** What went over the wire so far. */
  readonly traffic: { bytes: number; requests: number };
  /** Paths that are answered with 404, as when a connection is bad. */
  refuses: RegExp | undefined;
  close(): Promise<void>;
}
