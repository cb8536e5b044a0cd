import { contentTypes, type TypeName } from "../../content-types/index.ts";
import { figures } from "../figures/index.ts";
import { readSums, sha256 } from "../fingerprint.ts";
import { fileNameOf } from "./open-types.ts";
import { readBack } from "./read-back.ts";
import { verifyFigures, type FigureVerdict } from "./verify-figures.ts";

/** What looking at published data has shown. */
export interface Verification {
  readonly figures: readonly FigureVerdict[];
  /** Files that do not agree with `SHA256SUMS`, each with the figures that rest on it. */
  readonly files: readonly FileFault[];
  /** How many files agree. */
  readonly intact: number;
  /** SHA-256 of `SHA256SUMS`: the fingerprint of all data. Undefined when there is none. */
  readonly fingerprint: string | undefined;
}

export interface FileFault {
  readonly path: string;
  /** Chinese. */
  readonly why: string;
  /** Names of figures. */
  readonly concerns: readonly string[];
}

/**
 * Checks a copy of the open data: every file against `SHA256SUMS`, every figure by counting it again. `readBytes`
 * gives the bytes of a file by its path below `/data/`, undefined when it is not there.
 */
export async function verifyData(readBytes: ReadBytes): Promise<Verification> {
  const known = new Map<string, ReturnType<ReadBytes>>();
  const read: ReadBytes = (path) => {
    const reading = known.get(path) ?? readBytes(path);
    known.set(path, reading);
    return reading;
  };
  const text = async (path: string) => {
    const bytes = await read(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  const sums = await text("SHA256SUMS");
  const listed = readSums(sums ?? "");
  const files: FileFault[] = [];
  if (sums === undefined) files.push(fault("SHA256SUMS", "没有这个文件"));
  for (const { path, sha256: sum } of listed) {
    const bytes = await read(path);
    if (!bytes) files.push(fault(path, "没有这个文件"));
    else if ((await sha256(bytes)) !== sum) files.push(fault(path, "内容和 SHA256SUMS 里的指纹不一致"));
  }
  const intact = listed.length - files.filter(({ path }) => path !== "SHA256SUMS").length;
  const named = new Set(listed.map(({ path }) => path));
  for (const path of await described(text))
    if (!named.has(path)) files.push(fault(path, "在 datapackage.json 里，却不在 SHA256SUMS 里"));
  return {
    figures: await verifyFigures(await readBack(text), text),
    files,
    intact,
    fingerprint: sums === undefined ? undefined : await sha256(sums),
  };
}

export type ReadBytes = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

function fault(path: string, why: string): FileFault {
  return { path, why, concerns: concerned(path) };
}

/** The figures that rest on a file: its own, those counted from its entries, or none that can be told apart. */
function concerned(path: string): string[] {
  const [, own] = /^figures\/([a-z0-9-]+)\./.exec(path) ?? [];
  const base = path.replace(/\.\w+$/, "");
  const type: TypeName | undefined = contentTypes.find((one) => fileNameOf(one) === base)?.name;
  return figures.filter(({ id, entries }) => id === own || entries === type).map(({ name }) => name);
}

async function described(text: (path: string) => Promise<string | undefined>): Promise<string[]> {
  try {
    const { resources } = JSON.parse((await text("datapackage.json")) ?? "{}") as { resources?: unknown };
    return Array.isArray(resources) ? resources.map(({ path }: { path: string }) => path) : [];
  } catch {
    return [];
  }
}
