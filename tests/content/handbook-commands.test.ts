import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandsIn, unknownCommands } from "../support/known-commands.ts";

const read = (name: string) => readFileSync(`content/pages/${name}`, "utf8");

test("every command that a handbook names is there, with its options", () => {
  const handbooks = readdirSync("content/pages").filter((name) => name.startsWith("help-"));
  for (const name of handbooks) expect([name, unknownCommands(commandsIn(read(name)))]).toEqual([name, []]);
  expect(commandsIn(read("help-operators.md")).length).toBeGreaterThan(12);
  expect(commandsIn(read("help-hosted.md")).length).toBeGreaterThan(0);
});

test("a command or an option that is not there is noticed", () => {
  const text = "`npm run explode` `npm run backup -- x --sideways` `npm run check`";
  expect(unknownCommands(commandsIn(text))).toEqual(["npm run explode", "npm run backup -- x --sideways"]);
});

test("every configuration that the operator's handbook names is printed without a gap", () => {
  const kinds = [...read("help-operators.md").matchAll(/--config (\w+)/g)].map(([, kind]) => kind ?? "");
  expect(kinds.sort()).toEqual(["caddy", "container", "nginx", "systemd"]);
  for (const kind of kinds) {
    const args = ["scripts/deploy.ts", "--config", kind, "--name", "sunlit.example"];
    const printed = execFileSync(process.execPath, args, { encoding: "utf8" });
    expect(printed).not.toMatch(/\{\{|undefined/);
    expect(printed.length).toBeGreaterThan(300);
  }
});
