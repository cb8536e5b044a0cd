import { parseArgs } from "node:util";
import { buildBench } from "../tests/bench/build-bench.ts";
import { figuresBench } from "../tests/bench/figures-bench.ts";
import { searchBench } from "../tests/bench/search-bench.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: "string", multiple: true, default: ["1000"] } },
});
const sizes = values.cases.map(Number);

if (positionals.length === 0) buildBench(sizes);
else if (positionals[0] === "search") await searchBench(sizes);
else if (positionals[0] === "figures") figuresBench(sizes);
else {
  console.error(`没有 ${positionals.join(" ")} 这项测量。`);
  process.exit(2);
}
