import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MemberReport } from "../../../src/domain/members/index.ts";

/** What a built site tells of its communities at `/members/state.json`; undefined when it is no parent portal. */
export async function membersOfSite(folder: string | undefined): Promise<MemberReport[] | undefined> {
  if (folder === undefined) return undefined;
  try {
    return JSON.parse(await readFile(join(folder, "members/state.json"), "utf8")) as MemberReport[];
  } catch {
    return undefined;
  }
}
