import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { health } from "../publisher/health.ts";
import { membersOfSite } from "../publisher/members-of-site.ts";
import { isLasting } from "./lasting-files.ts";
import type { Office } from "./office.ts";
import { embedHeaders, siteHeaders } from "./security-headers.ts";

/** The admin's files, the state of the office, and the live site for everything else. */
export async function siteRoutes(app: FastifyInstance, office: Office): Promise<void> {
  const { adminDir, versions, remote } = office;
  await app.register(fastifyStatic, { root: adminDir, serve: false, cacheControl: false, redirect: true });
  // The policy for the admin's pages is the one that holds where no other is named.
  await app.register(fastifyStatic, {
    root: adminDir,
    prefix: "/admin/",
    decorateReply: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => void reply.header("cache-control", caching(path.replace(/\.(br|gz)$/, ""))),
  });

  app.get("/health.json", async (_request, reply) => {
    const found = health(office, office.today(), await membersOfSite(versions.folders[0]));
    reply.code(found.content ? 200 : 503).header("cache-control", "no-store");
    return {
      ...found,
      remote: remote.state
        ? { state: remote.state.state, waiting: remote.state.waiting, at: remote.state.at }
        : null,
    };
  });

  app.get("/admin", (_request, reply) => reply.redirect("/admin/"));

  app.get<{ Params: { "*": string } }>("/*", { helmet: siteHeaders }, (request, reply) =>
    sendLive(reply, request.params["*"]),
  );
  app.get<{ Params: { "*": string } }>("/embed/*", { helmet: embedHeaders }, (request, reply) =>
    sendLive(reply, `embed/${request.params["*"]}`),
  );

  async function sendLive(reply: FastifyReply, path: string): Promise<FastifyReply> {
    const { folders } = versions;
    if (folders.length === 0) return notYet(office, reply);
    const gone = await goneText(folders[0]!, path);
    if (gone)
      return reply.code(410).header("cache-control", "no-cache").type("text/html; charset=utf-8").send(gone);
    // A page that was open during a switch still asks for the files of the site before.
    return send(reply, path, isLasting(path) ? folders : folders.slice(0, 1));
  }

  app.setNotFoundHandler(async (request, reply) => {
    reply.code(404).header("cache-control", "no-cache");
    const [live] = versions.folders;
    if (request.url.startsWith("/admin/api/")) return { error: "没有这个地址。", message: "没有这个地址。" };
    if (request.url.startsWith("/admin/") || !live)
      return reply.type("text/plain; charset=utf-8").send("没有这个页面。");
    const page = await readFile(join(live, "404.html")).catch(() => undefined);
    return page
      ? reply.type("text/html; charset=utf-8").send(page)
      : reply.type("text/plain; charset=utf-8").send("没有这个页面。");
  });
}

/** The page at the address of an entry that was purged or withdrawn, which the build marks under `/gone/`. */
async function goneText(folder: string, path: string): Promise<string | undefined> {
  if (!/^[a-z-]+\/[\w-]+\/$/.test(path) || !existsSync(join(folder, "gone", path, "410.txt")))
    return undefined;
  return readFile(join(folder, path, "index.html"), "utf8");
}

function send(reply: FastifyReply, path: string, root: string | string[]): FastifyReply {
  reply.header("cache-control", caching(`/${path}`));
  return reply.sendFile(path || "/", { root, cacheControl: false } as never);
}

/** A file named by its content never changes; everything else is asked for again. */
function caching(path: string): string {
  return isLasting(path) ? "public, max-age=31536000, immutable" : "no-cache";
}

/** Before the first site is built: say so, and look again soon. */
function notYet({ publisher }: Office, reply: FastifyReply): FastifyReply {
  const text = publisher.state.message.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>正在准备</title><p>网站还没有生成好，请稍候。</p><p>${text}</p>`;
  return reply
    .code(503)
    .header("retry-after", "3")
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(page);
}
