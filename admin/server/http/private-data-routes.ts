import type { FastifyInstance } from "fastify";
import { scanOptions } from "../../../src/domain/checks/scan-options.ts";
import { scanText } from "../../../src/domain/privacy/index.ts";
import type { Office } from "./office.ts";

/**
 * What may not be published in a text that is being typed, with the community's private register and what its
 * owners signed for. The register itself never leaves the office.
 */
export async function privateDataRoutes(app: FastifyInstance, { desk }: Office): Promise<void> {
  app.post<{ Body: { text: string; exposure: boolean } }>(
    "/private-data",
    {
      bodyLimit: 2 ** 19,
      schema: {
        body: {
          type: "object",
          properties: { text: { type: "string", maxLength: 100_000 }, exposure: { type: "boolean" } },
          required: ["text", "exposure"],
        },
      },
    },
    async ({ body: { text, exposure } }) => {
      const { content } = await desk.snapshots.published();
      const findings = scanText(text, { ...scanOptions(content, desk.register()), exposure });
      return { findings: findings.filter(({ level }) => level !== "inform") };
    },
  );
}
