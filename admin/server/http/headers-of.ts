import helmet, { type FastifyHelmetOptions } from "@fastify/helmet";
import fastify from "fastify";

/** What the office's own web server sends with these options. */
export async function headersOf(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  const app = fastify();
  await app.register(helmet, options);
  app.get("/", async () => "");
  const { headers } = await app.inject("/");
  await app.close();
  const own = ["content-type", "content-length", "date", "connection"];
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !own.includes(name))
      .map(([name, value]) => [name, String(value)]),
  );
}
