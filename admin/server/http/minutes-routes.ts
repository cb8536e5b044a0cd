import type { FastifyInstance } from "fastify";
import { usualOf } from "../../../src/domain/meetings/index.ts";
import { agendaOf, DraftsFromMinutes, type Wanted } from "../entries/from-minutes.ts";
import type { NextNumbers } from "../entries/next-number.ts";
import { userOf } from "./guard.ts";
import type { Office } from "./office.ts";
import { query } from "./query-schema.ts";

/** What the form of a meeting asks: how it usually goes, and to make cases and resolutions of its items. */
export async function minutesRoutes(
  app: FastifyInstance,
  { desk }: Office,
  numbers: NextNumbers,
): Promise<void> {
  const drafts = new DraftsFromMinutes(desk, numbers);

  app.get<{ Querystring: { meeting: string } }>(
    "/minutes",
    { schema: { querystring: query({ meeting: "^[A-Z]{2,6}-\\d{4}-\\d{3,5}$" }) } },
    async (request) => agendaOf(desk, request.query.meeting),
  );

  app.get<{ Querystring: { kind: string } }>(
    "/minutes/usual",
    { schema: { querystring: query({ kind: "^[a-z][a-z0-9-]*$" }) } },
    async (request) => usualOf(request.query.kind, (await desk.snapshots.published()).content) ?? {},
  );

  app.post<{ Body: Wanted }>("/minutes/case", { schema: { body: wanted("category") } }, async (request) =>
    drafts.make(userOf(request), "case", request.body),
  );

  app.post<{ Body: Wanted }>(
    "/minutes/resolution",
    { schema: { body: wanted("unit", "role", "due") } },
    async (request) => drafts.make(userOf(request), "resolution", request.body),
  );
}

function wanted(...given: string[]): object {
  const words = Object.fromEntries(given.map((name) => [name, { type: "string", maxLength: 40 }]));
  return {
    type: "object",
    properties: {
      meeting: { type: "string", maxLength: 20 },
      item: { type: "integer", minimum: 1, maximum: 200 },
      ...words,
    },
    required: ["meeting", "item", ...given],
    additionalProperties: false,
  };
}
