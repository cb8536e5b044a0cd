import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import fastify, { type FastifyInstance } from "fastify";
import { accountRoutes } from "./account-routes.ts";
import { compressAnswers } from "./compress.ts";
import { contentRoutes } from "./content-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { answerErrors } from "./errors.ts";
import { requireSameOrigin } from "./guard.ts";
import { importRoutes } from "./import-routes.ts";
import type { Office } from "./office.ts";
import { adminHeaders } from "./security-headers.ts";
import { remoteRoutes } from "./remote-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { siteRoutes } from "./site-routes.ts";

/** The web server of the office; unexpected errors are reported to the operator. */
export async function makeApp(office: Office, report: (error: Error) => void): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: 64 * 1024,
    // What a client sends is taken as it is or refused, never bent into shape.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
    forceCloseConnections: true,
  });
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler(answerErrors(report));
  app.decorateRequest("user", null);
  compressAnswers(app);
  await app.register(cookie);
  await app.register(helmet, adminHeaders);
  await app.register(
    async (api) => {
      api.addHook("onRequest", requireSameOrigin);
      // Names, passwords shown once, drafts: no cache may keep them.
      api.addHook("onSend", async (_request, reply) => {
        if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
      });
      await api.register((inner) => sessionRoutes(inner, office));
      await api.register((inner) => accountRoutes(inner, office));
      await api.register((inner) => remoteRoutes(inner, office));
      await api.register((inner) => contentRoutes(inner, office));
      await api.register((inner) => importRoutes(inner, office));
      await api.register((inner) => deskRoutes(inner, office));
    },
    { prefix: "/admin/api" },
  );
  await siteRoutes(app, office);
  return app;
}
