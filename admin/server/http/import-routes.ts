import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import { contentTypes, type TypeName } from "../../../src/content-types/index.ts";
import { ImportError, type ImportPlan } from "../../../src/domain/import/index.ts";
import { LedgerError } from "../../../src/workbooks/read-ledger.ts";
import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed } from "../desk.ts";
import { importLedger, tryLedger } from "../imports/import-ledger.ts";
import type { LedgerFile } from "../imports/plan-ledger.ts";
import { listImports, takeBackImport } from "../imports/take-back.ts";
import { Refusal } from "../refusal.ts";
import { requireOwnPassword, requireUser, userOf } from "./guard.ts";
import type { Office } from "./office.ts";

/** Ledgers: a dry run, the import, the list of past imports, and taking one back. The file is kept nowhere. */
export async function importRoutes(app: FastifyInstance, office: Office): Promise<void> {
  const { desk } = office;
  app.addHook("onRequest", requireUser(office.accounts, office.sessions));
  app.addHook("onRequest", requireOwnPassword);
  const options = { bodyLimit: 18 * 2 ** 20, schema: { body: ledgerSchema } };

  app.post<{ Body: LedgerBody }>("/imports/try", options, (request, reply) => {
    const user = userOf(request);
    mustBeAllowed(user, "write", "导入台账");
    const ledger = ledgerOf(request.body);
    return tellProgress(reply, async (onProgress) => ({
      plan: shortened(await tryLedger(desk, user, ledger, onProgress)),
    }));
  });

  app.post<{ Body: LedgerBody }>("/imports/run", options, (request, reply) => {
    const user = userOf(request);
    mustBeAllowed(user, "publish", "导入台账（导入的内容直接公开）");
    mustBeUnlimited(user);
    const ledger = { ...ledgerOf(request.body), skipFaulty: request.body.skipFaulty ?? false };
    return tellProgress(reply, async (onProgress) => ({
      done: await importLedger(desk, user, ledger, onProgress),
    }));
  });

  app.get("/imports", async (request) => {
    mustBeAllowed(userOf(request), "write", "查看导入记录");
    return { imports: await listImports(desk) };
  });

  app.post<{ Body: { commit: string } }>(
    "/imports/take-back",
    {
      schema: {
        body: {
          type: "object",
          properties: { commit: { type: "string", pattern: "^[0-9a-f]{40,64}$" } },
          required: ["commit"],
          additionalProperties: false,
        },
      },
    },
    (request) => {
      mustBeUnlimited(userOf(request));
      return takeBackImport(desk, userOf(request), request.body.commit);
    },
  );
}

function mustBeUnlimited(user: User): void {
  if (user.limits)
    throw new Refusal(403, "您的账号限定了内容或小区，不能成批导入和撤销。请找没有限定的同事。");
}

/** Answers line by line: `{"progress":0.4}` while at work, at last the result or `{"error":…}`. */
function tellProgress(reply: FastifyReply, work: (onProgress: (done: number) => void) => Promise<object>) {
  const lines = new Readable({ read() {} });
  const say = (line: object) => lines.push(`${JSON.stringify(line)}\n`);
  let told = 0;
  const onProgress = (done: number) => {
    if (done - told < 0.01) return;
    told = done;
    say({ progress: done });
  };
  void work(onProgress)
    .then(say, (error: unknown) => {
      const isExpected =
        error instanceof Refusal || error instanceof ImportError || error instanceof LedgerError;
      if (!isExpected) reply.log.error(error);
      say({ error: isExpected ? error.message : "办公端出了意外的错误，没有导入。请再试一次。" });
    })
    .finally(() => lines.push(null));
  return (
    reply
      .type("text/plain; charset=utf-8")
      // Compressed, the lines would only arrive at the end, all together.
      .header("content-encoding", "identity")
      .send(lines)
  );
}

/** What the browser shows: every row's number and faults, no values, and not endless rows. */
function shortened({ rows, ...plan }: ImportPlan) {
  const faulty = rows.filter(({ values }) => !values);
  const sound = rows.filter(({ values }) => values);
  const shown = [...faulty.slice(0, 1000), ...sound.slice(0, 500)].sort((a, b) => a.row - b.row);
  return {
    ...plan,
    counts: { rows: rows.length, sound: sound.length, faulty: faulty.length },
    rows: shown.map(({ row, id, title, faults, notes, values }) => ({
      row,
      id: values ? id : "",
      title: values ? title : "",
      faults,
      notes,
    })),
  };
}

function ledgerOf({ content, type, name, sheet, columns, usual, year }: LedgerBody): LedgerFile {
  const known = contentTypes.find((one) => one.name === type && !one.single && !one.isKeptByOffice);
  if (!known) throw new Refusal(400, "这种内容不能从表格导入。");
  const bytes = Buffer.from(content, "base64");
  return { name, bytes, type: type as TypeName, sheet, columns, usual, year };
}

interface LedgerBody {
  readonly name: string;
  readonly content: string;
  readonly type: string;
  readonly sheet?: string;
  readonly columns?: Record<string, string>;
  readonly usual?: Record<string, string>;
  readonly year?: number;
  readonly skipFaulty?: boolean;
}

const word = { type: "string", maxLength: 200 };
const words = { type: "object", additionalProperties: word, maxProperties: 200 };
const ledgerSchema = {
  type: "object",
  properties: {
    name: word,
    content: { type: "string" },
    type: word,
    sheet: word,
    columns: words,
    usual: words,
    year: { type: "integer", minimum: 1990, maximum: 2100 },
    skipFaulty: { type: "boolean" },
  },
  required: ["name", "content", "type"],
  additionalProperties: false,
};
