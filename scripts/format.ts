import { run } from "./lint.ts";

process.exit(run("prettier", ["--write", "--log-level=warn", "."]) ? 0 : 1);
