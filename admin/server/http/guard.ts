import type { FastifyReply, FastifyRequest } from "fastify";
import type { Accounts, User } from "../accounts/accounts.ts";
import type { Sessions } from "../accounts/sessions.ts";
import { Refusal } from "../refusal.ts";

export const COOKIE = "sunlit_office";

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in; set by `requireUser`. */
    user: User | null;
  }
}

/**
 * Lets a changing request pass only when a page of this very server sent it: the Origin must be ours, and it
 * must carry a header that a foreign form cannot set.
 */
export async function requireSameOrigin(request: FastifyRequest): Promise<void> {
  if (request.method === "GET" || request.method === "HEAD") return;
  if (request.headers["x-sunlit"] !== "1" || !isOwnOrigin(request.headers.origin, request.headers.host))
    throw new Refusal(403, "请求不是从本站的管理端发出的，已拒绝。请从 /admin/ 打开管理端再试。");
}

/** A hook that refuses (401) whoever is not signed in, before the body is even read. */
export function requireUser(accounts: Accounts, sessions: Sessions) {
  return async (request: FastifyRequest): Promise<void> => {
    const name = sessions.nameOf(request.cookies[COOKIE]);
    request.user = (name && accounts.find(name)) || null;
    if (!request.user) throw new Refusal(401, "没有登录，或登录已过期。请重新登录。");
  };
}

/** A hook that refuses (403) whoever still has the password that an administrator handed over. */
export async function requireOwnPassword(request: FastifyRequest): Promise<void> {
  if (request.user?.isTemporary)
    throw new Refusal(403, "这是临时密码。请先退出，重新登录，改成自己的密码再继续。", { isTemporary: true });
}

/** The person behind a request that `requireUser` let pass. */
export function userOf(request: FastifyRequest): User {
  if (!request.user) throw new Refusal(401, "没有登录，或登录已过期。请重新登录。");
  return request.user;
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, id: string): void {
  const secure = request.headers.origin?.startsWith("https:") ?? false;
  reply.setCookie(COOKIE, id, { path: "/admin", httpOnly: true, sameSite: "strict", secure });
}

/** Behind a web server with TLS the scheme differs; host and port must be the ones that were asked for. */
function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (!origin || !host || !/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  const own = `${new URL(origin).protocol}//${host}`;
  return URL.canParse(own) && new URL(own).origin === origin;
}
