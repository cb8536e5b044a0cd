import type { FastifyInstance } from "fastify";
import { mustBeAllowed } from "../desk.ts";
import { requireOwnPassword, requireUser, userOf } from "./guard.ts";
import type { Office } from "./office.ts";

/** Administrators see, set and leave the remote repository. */
export async function remoteRoutes(
  app: FastifyInstance,
  { accounts, sessions, audit, remote }: Office,
): Promise<void> {
  app.addHook("onRequest", requireUser(accounts, sessions));
  app.addHook("onRequest", requireOwnPassword);
  app.addHook("onRequest", async (request) => mustBeAllowed(userOf(request), "administer", "设置远程仓库"));

  const standing = () => ({ settings: remote.shown ?? null, state: remote.state ?? null });
  app.get("/remote", async () => standing());

  app.post<{ Body: { url: string; branch: string; drafts: boolean } }>(
    "/remote",
    { schema: { body: settings } },
    async (request) => {
      await remote.change(request.body);
      audit.note("设置远程仓库", userOf(request).name, { url: remote.shown?.url });
      return standing();
    },
  );

  app.post("/remote/cut", async (request) => {
    await remote.cut();
    audit.note("不再同步远程仓库", userOf(request).name);
    return standing();
  });
}

const settings = {
  type: "object",
  properties: {
    url: { type: "string", minLength: 1, maxLength: 300 },
    branch: { type: "string", minLength: 1, maxLength: 100 },
    drafts: { type: "boolean" },
  },
  required: ["url", "branch", "drafts"],
  additionalProperties: false,
};
