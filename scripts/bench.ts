import { parseArgs } from "node:util";
import { buildBench } from "../tests/bench/build-bench.ts";
import { figuresBench } from "../tests/bench/figures-bench.ts";
import { lighthouseBench } from "../tests/bench/lighthouse-bench.ts";
import { searchBench } from "../tests/bench/search-bench.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // The built site that Lighthouse looks at.
    site: { type: "string", default: "dist" },
    cases: { type: "string", multiple: true, default: ["1000"] },
  },
});
const sizes = values.cases.flatMap((list) => list.split(",")).map(Number);

if (positionals.length === 0 || positionals[0] === "build") await buildBench(sizes);
else if (positionals[0] === "search") await searchBench(sizes);
else if (positionals[0] === "figures") figuresBench(sizes);
else if (positionals[0] === "lighthouse") await lighthouseBench(values.site);
else {
  console.error(`没有 ${positionals.join(" ")} 这项测量。`);
  process.exit(2);
}
