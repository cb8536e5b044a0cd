import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentTypes, type ContentType, type TypeName } from "../../src/content-types/index.ts";
import { isBoardOn } from "../../src/domain/boards/exposure-state.ts";
import type { Content } from "../../src/domain/content.ts";
import {
  hostingFrom,
  hostingPolicy,
  type HostedFacts,
  type Hosting,
} from "../../src/domain/hosting/hosting.ts";
import { readFolder } from "../../src/entry-files/index.ts";
import { adminBundle } from "./admin-bundle.ts";
import { referenceEntries } from "./entries/reference-entries.ts";

/** The forge that a settings file names. Throws a Chinese error when the file makes no sense. */
export function readHosting(path: string): Hosting {
  try {
    return hostingFrom({ ...JSON.parse(readFileSync(path, "utf8")) });
  } catch (error) {
    throw new Error(`托管设置 ${path} 不能用：${(error as Error).message}`, { cause: error });
  }
}

/**
 * Puts the admin into a built site, for a community whose content lies on a forge and that has no office: the
 * same bundle as the office's, told by its page which forge it works with.
 */
export async function addHostedAdmin(input: HostedAdminInput): Promise<void> {
  const folder = join(input.outDir, "admin");
  const bundle = await adminBundle(() => {});
  rmSync(folder, { recursive: true, force: true });
  cpSync(bundle, folder, {
    recursive: true,
    // Pages that only an office can answer, and copies made for its web server.
    filter: (path) => !/(today|import)\.html|\.(br|gz)$/.test(path),
  });
  const page = join(folder, "index.html");
  const told = [
    meta('http-equiv="Content-Security-Policy"', hostingPolicy(input.hosting)),
    meta('name="sunlit-hosting"', JSON.stringify(input.hosting)),
  ];
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace("<head>", () => `<head>${told.join("")}`),
  );
  const { content } = readFolder(input.contentDir);
  writeFileSync(join(folder, "content.json"), JSON.stringify(factsOf(content)));
}

function factsOf(content: Content): HostedFacts {
  const numbered = contentTypes.flatMap((type: ContentType) => {
    const id = type.fields["id"];
    return id && "code" in id ? [{ type, code: String(id.code) }] : [];
  });
  const ids = numbered.map(({ type, code }) => {
    const newest = new Map<string, string>();
    for (const { id } of content.all(type.name as TypeName)) {
      const start = id.slice(0, id.lastIndexOf("-"));
      if ((newest.get(start) ?? "") < id) newest.set(start, id);
    }
    return [type.name, { code, last: [...newest.values()].sort() }] as const;
  });
  return {
    hidden: isBoardOn(content) ? [] : ["exposure"],
    entries: referenceEntries(content) as HostedFacts["entries"],
    ids: Object.fromEntries(ids),
  };
}

function meta(name: string, content: string): string {
  return `<meta ${name} content="${content.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}">`;
}

export interface HostedAdminInput {
  readonly hosting: Hosting;
  readonly contentDir: string;
  /** The built site. */
  readonly outDir: string;
}
