import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed } from "../desk.ts";
import { archivePastTerm, entriesPastTerm } from "../entries/archive.ts";
import { draftOfSlug, isMediaPath } from "../entries/allowed-paths.ts";
import { mustReachDraft } from "../entries/must-reach.ts";
import { mustFind } from "../entries/draft-status.ts";
import { NextNumbers } from "../entries/next-number.ts";
import { kindOfFile } from "../pictures/kind-of-file.ts";
import { maskPicture, type Block } from "../pictures/mask-picture.ts";
import { referenceEntries } from "../entries/reference-entries.ts";
import { readBlob } from "../git/objects.ts";
import { findAction } from "../protocol/index.ts";
import { Refusal } from "../refusal.ts";
import { requireOwnPassword, requireUser, userOf } from "./guard.ts";
import { minutesRoutes } from "./minutes-routes.ts";
import type { Office } from "./office.ts";
import { health } from "../publisher/health.ts";
import { membersOfSite } from "../publisher/members-of-site.ts";
import { privateDataRoutes } from "./private-data-routes.ts";
import { query } from "./query-schema.ts";
import { pictureHeaders } from "./security-headers.ts";

/** What the admin asks about content: Decap's protocol, and what Decap does not know. */
export async function contentRoutes(app: FastifyInstance, office: Office): Promise<void> {
  const { desk, publisher } = office;
  const numbers = new NextNumbers(desk);
  app.addHook("onRequest", requireUser(office.accounts, office.sessions));
  app.addHook("onRequest", requireOwnPassword);

  app.post<{ Body: { action: string; params: object } }>(
    "/v1",
    {
      bodyLimit: 48 * 2 ** 20,
      schema: {
        body: {
          type: "object",
          properties: { action: { type: "string", maxLength: 60 }, params: { type: "object" } },
          required: ["action", "params"],
        },
      },
    },
    async (request) => {
      const { run, params } = findAction(request.body.action);
      if (!request.validateInput(request.body.params, params))
        throw new Refusal(400, "请求的内容不完整或写法不对。请刷新页面再试。");
      return JSON.stringify(await run({ desk, user: userOf(request) }, request.body.params as never));
    },
  );
  app.addHook("onSend", async (request, reply) => {
    if (request.url.endsWith("/v1")) reply.type("application/json; charset=utf-8");
  });

  app.get<{ Querystring: { type: string; year: string } }>(
    "/next-number",
    { schema: { querystring: query({ type: "^[a-z]+$", year: "^\\d{4}$" }) } },
    async (request) => ({
      id: await numbers.next(request.query.type, request.query.year, userOf(request).name),
    }),
  );

  await minutesRoutes(app, office, numbers);

  app.get("/past-term", async () => ({ entries: await entriesPastTerm(desk, office.today()) }));

  app.post("/past-term/archive", async (request) => archivePastTerm(desk, userOf(request), office.today()));

  app.get("/reference", async () => ({
    entries: referenceEntries((await desk.snapshots.published()).content),
  }));

  app.get("/publish-state", async () => {
    const members = await membersOfSite(office.versions.folders[0]);
    const { warning, deployed } = health(office, office.today(), members);
    return { ...publisher.state, remote: office.remote.state, deployed, ...(warning ? { warning } : {}) };
  });

  app.post("/sync", async (request) => {
    mustBeAllowed(userOf(request), "publish", "同步远程仓库");
    await office.remote.sync();
    return { remote: office.remote.state ?? null };
  });

  await privateDataRoutes(app, office);

  app.post("/mask-picture", { bodyLimit: 16 * 2 ** 20, schema: { body: maskSchema } }, mask);

  app.get<{ Querystring: { path: string; ref?: string } }>(
    "/media",
    { helmet: pictureHeaders, schema: { querystring: { ...query({ path: "^media/" }) } } },
    (request, reply) => sendPicture(office, request, reply),
  );
}

/** Paints blocks over a picture that was not saved yet; the original is not kept. */
async function mask(
  request: FastifyRequest<{ Body: { name: string; content: string; blocks: readonly Block[] } }>,
): Promise<{ content: string; type: string }> {
  const { name, content, blocks } = request.body;
  const masked = await maskPicture(name, Buffer.from(content, "base64"), blocks);
  return { content: masked.toString("base64"), type: "image/png" };
}

async function sendPicture(
  { desk }: Office,
  request: FastifyRequest<{ Querystring: { path: string; ref?: string } }>,
  reply: FastifyReply,
): Promise<Buffer> {
  const { path, ref = "" } = request.query;
  const id = isMediaPath(path) ? await pictureId(desk, userOf(request), path, ref) : undefined;
  if (!id) throw new Refusal(404, "没有这张图片，可能已经删除。");
  const bytes = await readBlob(desk.repository, id);
  const kind = kindOfFile(bytes);
  reply.type(kind && kind !== "svg" ? `image/${kind === "jpg" ? "jpeg" : kind}` : "application/octet-stream");
  reply.header("cache-control", "private, no-cache");
  return bytes;
}

/** A picture of a draft (`cms/case/LJ-2024-0001`), else the published one. */
async function pictureId(
  desk: Office["desk"],
  user: User,
  path: string,
  ref: string,
): Promise<string | undefined> {
  const match = /^(?:refs\/heads\/)?cms\/([^/]+)\/([^/]+)$/.exec(ref);
  if (ref && !match) throw new Refusal(400, "没有这样的草稿。");
  if (match) {
    const draft = await mustFind(desk, draftOfSlug(match[1] ?? "", match[2] ?? ""));
    await mustReachDraft(desk, user, draft);
    const own = draft.changed.find((one) => one.path === path && one.isPlain);
    if (own) return own.to;
  }
  return (await desk.snapshots.published()).media.get(path)?.id;
}

const fraction = { type: "number", minimum: -1, maximum: 2 };
const maskSchema = {
  type: "object",
  properties: {
    name: { type: "string", maxLength: 200 },
    content: { type: "string" },
    blocks: {
      type: "array",
      minItems: 1,
      maxItems: 100,
      items: {
        type: "object",
        properties: { x: fraction, y: fraction, width: fraction, height: fraction },
        required: ["x", "y", "width", "height"],
      },
    },
  },
  required: ["name", "content", "blocks"],
};
