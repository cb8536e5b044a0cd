import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { dev } from "astro";

const { values } = parseArgs({
  options: { content: { type: "string", default: "content" }, port: { type: "string", default: "4322" } },
});

process.env["SUNLIT_CONTENT"] = resolve(values.content);
await dev({ server: { host: "127.0.0.1", port: Number(values.port) } });
