import type { User } from "../accounts/accounts.ts";
import type { Desk } from "../desk.ts";

/** One action of Decap's proxy protocol: what it takes (JSON Schema) and what it does for whom. */
export interface Action {
  readonly params: object;
  run(context: ActionContext, params: never): Promise<unknown>;
}

export interface ActionContext {
  readonly desk: Desk;
  readonly user: User;
}

export function action<Params>(
  properties: Readonly<Record<string, object>>,
  run: (context: ActionContext, params: Params) => Promise<unknown>,
): Action {
  const required = Object.entries(properties).flatMap(([name, schema]) =>
    "optional" in schema ? [] : [name],
  );
  const schemas = Object.entries(properties).map(([name, schema]) => {
    const { optional: _, ...rest } = schema as { optional?: boolean };
    return [name, rest];
  });
  return {
    params: { type: "object", properties: Object.fromEntries(schemas), required },
    run: run as Action["run"],
  };
}

/** JSON Schemas of the values that actions take. */
export const pathSchema = { type: "string", minLength: 1, maxLength: 300 };
export const wordSchema = { type: "string", minLength: 1, maxLength: 100 };
export const messageSchema = { type: "string", maxLength: 500 };
export const assetSchema = {
  type: "object",
  properties: { path: pathSchema, content: { type: "string" }, encoding: { const: "base64" } },
  required: ["path", "content", "encoding"],
};
export const optional = <Schema extends object>(schema: Schema) => ({ ...schema, optional: true });

export interface Asset {
  readonly path: string;
  readonly content: string;
}
