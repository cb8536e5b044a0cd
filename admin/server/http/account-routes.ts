import type { FastifyInstance } from "fastify";
import { spelling } from "../accounts/account-name.ts";
import { knownLimits, type Limits } from "../accounts/limits.ts";
import { makePassword } from "../accounts/password.ts";
import { mustBeAllowed } from "../desk.ts";
import { requireOwnPassword, requireUser, userOf } from "./guard.ts";
import type { Office } from "./office.ts";

const word = { type: "string", maxLength: 60 };

/** Administrators list, add, change and switch off accounts. A new password is shown once, to hand over. */
export async function accountRoutes(
  app: FastifyInstance,
  { accounts, sessions, lockOut, audit, desk }: Office,
): Promise<void> {
  app.addHook("onRequest", requireUser(accounts, sessions));
  app.addHook("onRequest", requireOwnPassword);
  app.addHook("onRequest", async (request) => mustBeAllowed(userOf(request), "administer", "管理账号"));

  const list = () =>
    accounts.list().map((account) => ({
      ...account,
      lockedMinutes: lockOut.minutesLeft(account.name),
      sessions: sessions.countOf(account.name),
    }));
  app.get("/accounts", async () => ({ accounts: list() }));

  app.post<{ Body: { name: string; displayName: string; role: string; post?: string; password?: string } }>(
    "/accounts",
    {
      schema: {
        body: body(
          { name: word, displayName: word, role: word },
          { post: word, password: { type: "string", maxLength: 200 } },
        ),
      },
    },
    async (request) => {
      const password = request.body.password ?? makePassword();
      const isTemporary = request.body.password === undefined;
      const user = await accounts.add({ ...request.body, password, isTemporary });
      audit.note("添加账号", userOf(request).name, { account: user.name, role: user.role });
      return { user, password };
    },
  );

  app.post<{ Body: Update }>(
    "/accounts/update",
    { schema: { body: body({ name: word }, update) } },
    async (request) => {
      const { role, post, disabled, limits } = request.body;
      const name = spelling(request.body.name);
      const { content } = await desk.snapshots.published();
      const places = new Set(content.all("place").map(({ id }) => id));
      const known = limits && knownLimits(limits, places);
      await accounts.update(name, { role, post, disabled });
      if (limits) await accounts.setLimits(name, known);
      if (disabled || role !== undefined) await sessions.endAllOf(name);
      audit.note("修改账号", userOf(request).name, { account: name, role, post, disabled, limits });
      return { accounts: list() };
    },
  );

  const named = { schema: { body: body({ name: word }) } };
  app.post<{ Body: { name: string } }>("/accounts/sign-out", named, async (request) => {
    const name = spelling(request.body.name);
    await sessions.endAllOf(name);
    audit.note("让人退出", userOf(request).name, { account: name });
    return { accounts: list() };
  });

  app.post<{ Body: { name: string } }>("/accounts/unlock", named, async (request) => {
    const name = spelling(request.body.name);
    await lockOut.succeeded(name);
    audit.note("允许再试密码", userOf(request).name, { account: name });
    return { accounts: list() };
  });

  app.post<{ Body: { name: string } }>("/accounts/reset-password", named, async (request) => {
    const name = spelling(request.body.name);
    const password = makePassword();
    await accounts.setPassword(name, password, true);
    await sessions.endAllOf(name);
    audit.note("重设密码", userOf(request).name, { account: name });
    return { name, password };
  });
}

interface Update {
  readonly name: string;
  readonly role?: string;
  readonly post?: string;
  readonly disabled?: boolean;
  readonly limits?: Limits;
}

const words = { type: "array", maxItems: 500, items: word };
const update = {
  role: word,
  post: word,
  disabled: { type: "boolean" },
  limits: {
    type: "object",
    properties: { types: words, places: words },
    required: ["types", "places"],
    additionalProperties: false,
  },
};

function body(required: Record<string, object>, optional: Record<string, object> = {}): object {
  const properties = { ...required, ...optional };
  return { type: "object", properties, required: Object.keys(required), additionalProperties: false };
}
