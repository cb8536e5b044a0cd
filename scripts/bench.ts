import { parseArgs } from "node:util";
import { adminBench } from "../tests/bench/admin-bench.ts";
import { buildBench } from "../tests/bench/build-bench.ts";
import { figuresBench } from "../tests/bench/figures-bench.ts";
import { lighthouseBench } from "../tests/bench/lighthouse-bench.ts";
import { membersBench } from "../tests/bench/members-bench.ts";
import { officeBench } from "../tests/bench/office-bench.ts";
import { searchBench } from "../tests/bench/search-bench.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // The built site that Lighthouse looks at.
    site: { type: "string", default: "dist" },
    // Communities of a parent portal.
    count: { type: "string", multiple: true, default: ["100"] },
    cases: { type: "string", multiple: true },
    // Peers of a build that are left out: pagefind wants more than 20 GB for 100,000 cases.
    without: { type: "string", multiple: true, default: [] },
    // How often the office is killed.
    kills: { type: "string", default: "200" },
  },
});
const numbers = (lists: readonly string[]) => lists.flatMap((list) => list.split(",")).map(Number);
const sizes = numbers(values.cases ?? [positionals[0] === "members" ? "10" : "1000"]);

if (positionals.length === 0 || positionals[0] === "build")
  await buildBench(
    sizes,
    values.without.flatMap((names) => names.split(",")),
  );
else if (positionals[0] === "search") await searchBench(sizes);
else if (positionals[0] === "admin") await adminBench(sizes[0] ?? 1000);
else if (positionals[0] === "office") await officeBench(Number(values.kills), positionals[1]);
else if (positionals[0] === "figures") figuresBench(sizes);
else if (positionals[0] === "members") await membersBench(numbers(values.count), sizes[0] ?? 10);
else if (positionals[0] === "lighthouse") await lighthouseBench(values.site);
else {
  console.error(`没有 ${positionals.join(" ")} 这项测量。`);
  process.exit(2);
}
