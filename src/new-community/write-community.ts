import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatFault } from "../domain/checks/index.ts";
import { readFolder, runGit } from "../entry-files/index.ts";
import type { Answers } from "./answers.ts";
import { starterFiles } from "./starter-files.ts";

/**
 * Makes a content repository: the starting files, the handbook pages of `handbook` (a folder of pages), and a
 * first commit. Throws a Chinese error when the folder is in use or something in it would not pass the check.
 */
export async function writeCommunity(
  folder: string,
  answers: Answers,
  given: { readonly handbook: string; readonly today: string },
): Promise<{ files: number }> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} 里已经有文件。请换一个新的文件夹。`);
  const files = [
    ...starterFiles(answers, given.today),
    ...handbookFiles(given.handbook),
    { path: "README.md", text: readme(answers.name) },
  ];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { faults } = readFolder(folder);
  if (faults.length > 0) throw new Error(`请改一改再试：\n${faults.map(formatFault).join("\n")}`);
  const git = (...args: string[]) => runGit(["-C", folder, ...args]);
  await git("init", "-q", "-b", "main");
  await git("add", "--all");
  const isKnown = await git("config", "--get", "user.email").catch(() => undefined);
  const who = isKnown ? [] : ["-c", `user.name=${answers.name}`, "-c", "user.email=community@sunlit.invalid"];
  await git(...who, "commit", "-q", "-m", `${answers.name}的阳光议事亭开张`);
  return { files: files.length };
}

/** The pages that explain the portal, with their pictures; a community's own texts it writes itself. */
function handbookFiles(folder: string): { path: string; text: string | Buffer }[] {
  const pages = readdirSync(folder)
    .filter((name) => /^(help(-[\w-]+)?|accessibility)\.md$/.test(name))
    .map((name) => ({ path: `pages/${name}`, text: readFileSync(join(folder, name), "utf8") }));
  const shown = pages.flatMap(({ text }) => [...text.matchAll(/\]\(\/(media\/[\w.-]+)\)/g)]);
  const pictures = [...new Set(shown.map(([, path]) => path!))];
  return [...pages, ...pictures.map((path) => ({ path, text: readFileSync(join(folder, "..", path)) }))];
}

function readme(name: string): string {
  return `# ${name}的公开内容\n\n这个文件夹是${name}阳光议事亭的全部内容，一条一个文件，由管理端写入。请定期备份。\n`;
}
