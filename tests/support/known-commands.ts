import { existsSync, readFileSync } from "node:fs";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));

/** Commands `npm …` that this portal does not have, by script or by option. */
export function unknownCommands(commands: readonly string[]): string[] {
  return commands.filter((command) => {
    const name = /^npm (?:run )?([\w-]+)/.exec(command)?.[1] ?? "";
    if (!(name in scripts) || !existsSync(`scripts/${name}.ts`)) return true;
    const source = readFileSync(`scripts/${name}.ts`, "utf8");
    const options = [...command.matchAll(/ --([a-z][a-z-]*)/g)].map(([, option]) => option ?? "");
    return options.some((option) => !new RegExp(`\\b"?${option}"?: `).test(source));
  });
}

/** Commands `npm …` that a text shows as code. */
export function commandsIn(text: string): string[] {
  return [...text.matchAll(/`(npm [^`]+)`/g)].map(([, command]) => command ?? "");
}
