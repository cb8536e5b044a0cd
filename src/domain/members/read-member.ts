import { contentType } from "../../content-types/index.ts";
import { figures, type Figure } from "../figures/index.ts";
import { readSums, sha256 } from "../fingerprint.ts";
import {
  figureFilePath,
  fileNameOf,
  openTypes,
  readBack,
  verifyFigures,
  type ReadBytes,
} from "../open-data/index.ts";
import { blockingFindings, type ScanOptions } from "../privacy/index.ts";
import { searchRecords, type SearchRecord } from "../search/index.ts";
import { memberFigure, type MemberFigure } from "./member-figure.ts";
import type { MemberData } from "./member.ts";

/** A community's data cannot be used; `message` is Chinese, for everybody to read. */
export class MemberDataError extends Error {
  override name = "MemberDataError";
}

/**
 * Reads a community's open data: every file that is used must agree with its `SHA256SUMS`, every number must follow from
 * the published records, and what would be found by searching must hold no personal data. `read` gives a
 * file's bytes by its path below `/data/`. Throws MemberDataError, and what `read` throws.
 */
export async function readMember(
  read: ReadBytes,
  { scan, today, known }: ReadingOptions,
): Promise<MemberReading | "known"> {
  for (let left = 2; ; left -= 1) {
    const sums = await textOf(read, "SHA256SUMS");
    if (sums === undefined) throw new MemberDataError("没有找到它的公开数据");
    const fingerprint = await sha256(sums);
    if (fingerprint === known) return "known";
    try {
      return { ...(await readFiles(checkedReader(read, sums), scan)), fingerprint, readOn: today };
    } catch (error) {
      // It may have published anew while it was read.
      if (left > 0 && (await textOf(read, "SHA256SUMS")) !== sums) continue;
      if (error instanceof TypeError || error instanceof SyntaxError)
        throw new MemberDataError("它的数据写法读不懂，多半是门户版本不同", { cause: error });
      throw error;
    }
  }
}

/** What a community brings, with what can be searched; addresses are those on its own portal. */
export interface MemberReading extends MemberData {
  readonly records: readonly SearchRecord[];
}

export interface ReadingOptions {
  readonly scan: ScanOptions;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The fingerprint of data that need not be read again. */
  readonly known?: string | undefined;
}

type ReadText = (path: string) => Promise<string | undefined>;

async function readFiles(
  text: ReadText,
  scan: ScanOptions,
): Promise<Omit<MemberReading, "fingerprint" | "readOn">> {
  // First of all: what comes later takes a file that it cannot read for one that says nothing.
  for (const path of USED) await text(path);
  if ((await text("figures.json")) === undefined) throw new MemberDataError("公开数据里没有 figures.json");
  const back = await readBack(text);
  const verdicts = new Map((await verifyFigures(back, text)).map((one) => [one.id, one]));
  const used: MemberFigure[] = [];
  const unused: Record<string, string> = {};
  for (const figure of figures) {
    const found = await figureOf(figure, text);
    const verdict = verdicts.get(figure.id);
    if (typeof found === "string") unused[figure.id] = found;
    else if (verdict?.verdict === "different") unused[figure.id] = `和它公布的记录对不上：${verdict.why}`;
    else used.push(found);
  }
  const asOf = used
    .map((one) => one.asOf)
    .sort()
    .at(-1);
  if (asOf === undefined) throw new MemberDataError("没有一个数字能用，多半是门户版本不同");
  const records = [...searchRecords(back.content, asOf)].filter(({ kind }) => !HELD_BACK.has(kind));
  refusePersonalData(records, scan);
  return { asOf, figures: used, unused, records };
}

/** Every file that is used. */
const USED = [
  "figures.json",
  ...figures.map(({ id }) => figureFilePath(id, "json")),
  ...openTypes.map((type) => `${fileNameOf(type)}.json`),
];

async function figureOf(figure: Figure, text: ReadText): Promise<MemberFigure | string> {
  const file = await text(figureFilePath(figure.id, "json"));
  return memberFigure(figure, file === undefined ? undefined : JSON.parse(file));
}

/**
 * What somebody may take back, by withdrawing a consent or by objecting, is searched on the community's own portal only:
 * a copy elsewhere would show it for longer.
 */
const HELD_BACK = new Set(
  (["honour", "exposure", "objection", "role"] as const).map((name) => contentType(name).label),
);

function refusePersonalData(records: readonly SearchRecord[], scan: ScanOptions): void {
  for (const { title, text, url } of records) {
    if ([title, text].some((words) => blockingFindings(words, scan).length > 0))
      throw new MemberDataError(`${url} 里有不能公开的内容，整份没有用`);
  }
}

/** Reads only what `SHA256SUMS` lists, and only what agrees with it. */
function checkedReader(read: ReadBytes, sums: string): ReadText {
  const listed = new Map(readSums(sums).map(({ path, sha256: sum }) => [path, sum]));
  const known = new Map<string, Promise<string | undefined>>();
  const checked = async (path: string) => {
    const sum = listed.get(path);
    if (sum === undefined) return undefined;
    const bytes = await read(path);
    if (!bytes) throw new MemberDataError(`${path} 写在 SHA256SUMS 里，却没有这个文件`);
    if ((await sha256(bytes)) !== sum) throw new MemberDataError(`${path} 和 SHA256SUMS 里的指纹不一致`);
    return new TextDecoder().decode(bytes);
  };
  return (path) => {
    const reading = known.get(path) ?? checked(path);
    known.set(path, reading);
    return reading;
  };
}

async function textOf(read: ReadBytes, path: string): Promise<string | undefined> {
  const bytes = await read(path);
  return bytes && new TextDecoder().decode(bytes);
}
