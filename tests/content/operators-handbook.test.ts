import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));

/** Commands of a handbook that this portal does not have, by script or by option. */
function unknownCommands(text: string): string[] {
  const commands = [...text.matchAll(/`(npm [^`]+)`/g)].map(([, command]) => command ?? "");
  return commands.filter((command) => {
    const name = /^npm (?:run )?([\w-]+)/.exec(command)?.[1] ?? "";
    if (!(name in scripts) || !existsSync(`scripts/${name}.ts`)) return true;
    const source = readFileSync(`scripts/${name}.ts`, "utf8");
    const options = [...command.matchAll(/ --([a-z][a-z-]*)/g)].map(([, option]) => option ?? "");
    return options.some((option) => !new RegExp(`\\b"?${option}"?: `).test(source));
  });
}

test("every command that the operator's handbook names is there, with its options", () => {
  const text = readFileSync("content/pages/help-operators.md", "utf8");
  expect(text.match(/`npm /g)!.length).toBeGreaterThan(12);
  expect(unknownCommands(text)).toEqual([]);
});

test("a command or an option that is not there is noticed", () => {
  expect(unknownCommands("`npm run explode` `npm run backup -- x --sideways` `npm run check`")).toEqual([
    "npm run explode",
    "npm run backup -- x --sideways",
  ]);
});

test("every configuration that the handbook names is printed without a gap", () => {
  const text = readFileSync("content/pages/help-operators.md", "utf8");
  const kinds = [...text.matchAll(/--config (\w+)/g)].map(([, kind]) => kind ?? "");
  expect(kinds.sort()).toEqual(["caddy", "container", "nginx", "systemd"]);
  for (const kind of kinds) {
    const args = ["scripts/deploy.ts", "--config", kind, "--name", "sunlit.example"];
    const printed = execFileSync(process.execPath, args, { encoding: "utf8" });
    expect(printed).not.toMatch(/\{\{|undefined/);
    expect(printed.length).toBeGreaterThan(300);
  }
});
