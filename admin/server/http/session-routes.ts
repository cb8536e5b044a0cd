import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { isBoardOn } from "../../../src/domain/boards/exposure-state.ts";
import { spelling } from "../accounts/account-name.ts";
import { Refusal } from "../refusal.ts";
import type { Office } from "./office.ts";
import { COOKIE, requireUser, setSessionCookie, userOf } from "./guard.ts";

const passwordSchema = { type: "string", minLength: 1, maxLength: 200 };

/** Sign-in, sign-out, and one's own password. */
export async function sessionRoutes(app: FastifyInstance, office: Office): Promise<void> {
  const { accounts, sessions, audit } = office;
  const signedIn = requireUser(accounts, sessions);
  await app.register(rateLimit, { global: false });
  const limited = { rateLimit: { max: 30, timeWindow: "1 minute" } };

  app.post<{ Body: { name: string; password: string } }>(
    "/sign-in",
    {
      config: limited,
      schema: {
        body: object({ name: { type: "string", minLength: 1, maxLength: 60 }, password: passwordSchema }),
      },
    },
    async (request, reply) => {
      const user = await tryPassword(office, request, spelling(request.body.name), request.body.password);
      const old = request.cookies[COOKIE];
      if (old) await sessions.end(old);
      setSessionCookie(request, reply, await sessions.begin(user.name));
      audit.note("登录", user.name, { ip: request.ip });
      return { user };
    },
  );

  // Asked before anyone signs in: whether a community has a board is no secret.
  app.get("/collections", async () => ({
    hidden: isBoardOn((await office.desk.snapshots.published()).content) ? [] : ["exposure"],
  }));

  app.get("/session", { onRequest: signedIn }, async (request) => ({ user: userOf(request) }));

  app.post("/sign-out", async (request, reply) => {
    const id = request.cookies[COOKIE];
    if (id) await sessions.end(id);
    reply.clearCookie(COOKIE, { path: "/admin" });
    return { message: "已退出" };
  });

  app.post<{ Body: { old: string; new: string } }>(
    "/password",
    {
      onRequest: signedIn,
      config: limited,
      schema: { body: object({ old: passwordSchema, new: passwordSchema }) },
    },
    async (request, reply) => {
      const { name } = userOf(request);
      await tryPassword(office, request, name, request.body.old);
      await accounts.setPassword(name, request.body.new);
      await sessions.endAllOf(name);
      setSessionCookie(request, reply, await sessions.begin(name));
      audit.note("修改密码", name, { ip: request.ip });
      return { message: "密码已修改，其他地方的登录已退出" };
    },
  );
}

/** The person whose password it is; otherwise a refusal (401), after too many tries a lock (429). */
async function tryPassword(
  { accounts, lockOut, audit }: Office,
  request: FastifyRequest,
  name: string,
  password: string,
) {
  const minutes = lockOut.minutesLeft(name);
  if (minutes > 0) throw new Refusal(429, `密码错误次数太多，此用户名已锁定。请 ${minutes} 分钟后再试。`);
  // Counted before the slow check, so that many tries at once cannot slip through; taken back on success.
  await lockOut.failed(name);
  const user = await accounts.check(name, password);
  if (!user) {
    audit.note("登录失败", name, { ip: request.ip });
    throw new Refusal(401, "用户名或密码不对。请检查后再试；连续错 5 次会锁定 15 分钟。");
  }
  await lockOut.succeeded(name);
  return user;
}

function object(properties: Record<string, object>): object {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}
