import type { FastifyInstance } from "fastify";
import { contentTypes } from "../../../src/content-types/index.ts";
import { tableOf } from "../../../src/domain/open-data/index.ts";
import { todoKinds, todoOn } from "../../../src/domain/todo/index.ts";
import { workbook } from "../../../src/workbooks/write-workbook.ts";
import { mustBeAllowed } from "../desk.ts";
import { waitingDrafts } from "../entries/waiting-drafts.ts";
import { Refusal } from "../refusal.ts";
import { requireUser, userOf } from "./guard.ts";
import type { Office } from "./office.ts";

/** What staff look at before they write: today's work, and any list as a workbook. */
export async function deskRoutes(app: FastifyInstance, office: Office): Promise<void> {
  const { desk } = office;
  app.addHook("onRequest", requireUser(office.accounts, office.sessions));

  app.get("/today", async () => {
    const today = office.today();
    const [{ content }, drafts] = await Promise.all([
      desk.snapshots.published(),
      waitingDrafts(desk, Date.now()),
    ]);
    const items = todoOn(content, drafts, today).map((item) => ({
      ...item,
      unitName: item.unit && content.nameOf({ entry: "organisation" }, item.unit),
      placeName: item.place && content.nameOf({ entry: "place" }, item.place),
    }));
    const community = content.find("site", "site")?.data.community ?? "";
    return { today, community, kinds: todoKinds, items };
  });

  app.get<{ Querystring: { type: string } }>(
    "/export",
    {
      schema: {
        querystring: {
          type: "object",
          properties: { type: { type: "string", pattern: "^[a-z-]+$" } },
          required: ["type"],
        },
      },
    },
    async (request, reply) => {
      const user = userOf(request);
      mustBeAllowed(user, "write", "导出表格");
      const type = contentTypes.find(({ name, single }) => name === request.query.type && !single);
      if (!type) throw new Refusal(404, "没有这种内容，不能导出。");
      const { content } = await desk.snapshots.published();
      const today = office.today();
      desk.audit.note("导出表格", user.name, { type: type.name });
      const name = encodeURIComponent(`${type.label}-${today}.xlsx`);
      reply
        .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .header(
          "content-disposition",
          `attachment; filename="${type.folder}.xlsx"; filename*=UTF-8''${name}`,
        );
      return Buffer.from(await workbook({ title: type.label, table: tableOf(type, content) }));
    },
  );
}
