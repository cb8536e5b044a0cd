import type { FastifyInstance } from "fastify";
import { spelling } from "../accounts/account-name.ts";
import { makePassword } from "../accounts/password.ts";
import { mustBeAllowed } from "../desk.ts";
import { requireUser, userOf } from "./guard.ts";
import type { Office } from "./office.ts";

const word = { type: "string", maxLength: 60 };

/** Administrators list, add, change and switch off accounts. A new password is shown once, to hand over. */
export async function accountRoutes(
  app: FastifyInstance,
  { accounts, sessions, audit }: Office,
): Promise<void> {
  app.addHook("onRequest", requireUser(accounts, sessions));
  app.addHook("onRequest", async (request) => mustBeAllowed(userOf(request), "administer", "管理账号"));

  app.get("/accounts", async () => ({ accounts: accounts.list() }));

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
      const user = await accounts.add({ ...request.body, password });
      audit.note("添加账号", userOf(request).name, { account: user.name, role: user.role });
      return { user, password };
    },
  );

  app.post<{ Body: { name: string; role?: string; post?: string; disabled?: boolean } }>(
    "/accounts/update",
    { schema: { body: body({ name: word }, { role: word, post: word, disabled: { type: "boolean" } }) } },
    async (request) => {
      const { role, post, disabled } = request.body;
      const name = spelling(request.body.name);
      await accounts.update(name, { role, post, disabled });
      if (disabled || role !== undefined) await sessions.endAllOf(name);
      audit.note("修改账号", userOf(request).name, { account: name, role, post, disabled });
      return { accounts: accounts.list() };
    },
  );

  app.post<{ Body: { name: string } }>(
    "/accounts/reset-password",
    { schema: { body: body({ name: word }) } },
    async (request) => {
      const name = spelling(request.body.name);
      const password = makePassword();
      await accounts.setPassword(name, password);
      await sessions.endAllOf(name);
      audit.note("重设密码", userOf(request).name, { account: name });
      return { name, password };
    },
  );
}

function body(required: Record<string, object>, optional: Record<string, object> = {}): object {
  const properties = { ...required, ...optional };
  return { type: "object", properties, required: Object.keys(required), additionalProperties: false };
}
