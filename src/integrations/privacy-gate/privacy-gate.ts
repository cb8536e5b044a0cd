import { join } from "node:path";
import { findingNames, type ScanOptions } from "../../domain/privacy/index.ts";
import { scanOptions } from "../../domain/checks/index.ts";
import { DigestSet, privateRegister, readingOf } from "../../entry-files/index.ts";
import { buildCache } from "../build-cache.ts";
import { codeDigest } from "../code-digest.ts";
import type { BuildThreads } from "../threads/build-threads.ts";
import { scanSite, type SiteFinding } from "./scan-site.ts";

/** The built site holds what may not be published; the old site stays where it is. */
export class PersonalDataError extends Error {
  override name = "PersonalDataError";
  readonly findings: readonly SiteFinding[];
  constructor(findings: readonly SiteFinding[]) {
    const told = findings.slice(0, MOST_TOLD).map(formatFinding);
    if (findings.length > MOST_TOLD) told.push(`……另有 ${findings.length - MOST_TOLD} 处`);
    super(`生成的网站里有 ${findings.length} 处不能公开，没有换上新网站：\n${told.join("\n")}`);
    this.findings = findings;
  }
}

/**
 * Reads the whole built site after every other step and fails the build when it holds personal data, or a name of
 * the private register. Names and mobile numbers whose owners have signed for it, according to the content, may
 * stand while that holds.
 */
export async function passPrivacyGate(
  site: string,
  contentDir?: string,
  threads?: BuildThreads,
): Promise<void> {
  const register = privateRegister();
  const sound = new DigestSet(join(buildCache("gate"), "sound"));
  const scan = (options: ScanOptions) => scanSite(site, options, { sound, code: codeDigest(), threads });
  const strict = await scan({ register });
  // Most sites show nothing that was signed for, and reading a large content once more takes long.
  const findings =
    strict.length > 0 && contentDir !== undefined
      ? await scan(scanOptions(readingOf(contentDir).content, register, communityToday()))
      : strict;
  sound.save();
  if (findings.length > 0) throw new PersonalDataError(findings);
}

function communityToday(): string {
  return process.env["SUNLIT_TODAY"] ?? new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}

const MOST_TOLD = 20;

function formatFinding({ file, otherFiles, passage, finding }: SiteFinding): string {
  const where = otherFiles > 0 ? `${file}（另有 ${otherFiles} 个文件也有）` : file;
  if (!finding) return `${where}：${passage}。`;
  const { type, text, suggestion } = finding;
  const remedy =
    suggestion && suggestion !== "删除" ? `请在内容里改成“${suggestion}”。` : "请在内容里删去这一处。";
  return `${where}：${findingNames[type]}“${text}”，见“${passage}”。${remedy}`;
}
