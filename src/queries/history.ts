import { contentAt, findContent, readHistory, type History } from "../entry-files/index.ts";

/** What Git remembers of the content of this build, read once; undefined in a folder without Git. */
export function history(): Promise<History | undefined> {
  read ??= readAll();
  return read;
}

let read: Promise<History | undefined> | undefined;

async function readAll(): Promise<History | undefined> {
  const given = process.env["SUNLIT_HISTORY"];
  const at = given
    ? contentAt(JSON.parse(given))
    : await findContent(process.env["SUNLIT_CONTENT"] ?? "content");
  return at && readHistory(at);
}

/** How far back Git remembers; undefined in a folder without Git. */
export async function dayOfHistory(): Promise<{ first: string; isShallow: boolean } | undefined> {
  const known = await history();
  return known && { first: known.first, isShallow: known.isShallow };
}
