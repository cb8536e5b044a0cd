import { parseArgs } from "node:util";
import { devSite } from "../src/integrations/dev-site.ts";

const { values } = parseArgs({
  options: { content: { type: "string", default: "content" }, port: { type: "string", default: "4322" } },
});

await devSite(values.content, Number(values.port));
