import { startOffice } from "../../admin/server/index.ts";
import { listCases } from "./list-cases.ts";

/**
 * An office in a process of its own, to be killed: `node office-child.ts CONTENT STATE ADMIN`. Prints its
 * address when it takes requests and the live site shows what is published.
 */
const [contentDir = "", stateDir = "", adminDir = ""] = process.argv.slice(2);
const office = await startOffice({
  contentDir,
  stateDir,
  adminDir,
  port: 0,
  build: listCases,
  onEvent: ({ kind, message }) => void (kind === "error" && console.error(message)),
});
console.log(office.url);
