import { readSums, sha256 } from "../fingerprint.ts";
import { readBack } from "./read-back.ts";
import { verifyFigures, type FigureVerdict } from "./verify-figures.ts";
import { concerned, verifyTables, type FileFault, type Published } from "./verify-tables.ts";

/** What looking at published data has shown. */
export interface Verification {
  readonly figures: readonly FigureVerdict[];
  /** Files that do not agree with `SHA256SUMS`, each with the figures that rest on it. */
  readonly files: readonly FileFault[];
  /** Tables and workbooks that do not say what the JSON files say. */
  readonly tables: readonly FileFault[];
  /** How many files agree. */
  readonly intact: number;
  /** SHA-256 of `SHA256SUMS`: the fingerprint of all data. Undefined when there is none. */
  readonly fingerprint: string | undefined;
}

/**
 * Checks a copy of the open data: every file against `SHA256SUMS`, every figure by counting it again, every table
 * and workbook against the JSON. `readBytes` gives the bytes of a file by its path below `/data/`, undefined when
 * it is not there.
 */
export async function verifyData(
  readBytes: ReadBytes,
  workbookFault: Published["workbookFault"],
): Promise<Verification> {
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
  const sumOf = new Map(listed.map(({ path, sha256: sum }) => [path, sum]));
  for (const { path, hash } of await described(text)) {
    const sum = sumOf.get(path);
    if (sum === undefined) files.push(fault(path, "在 datapackage.json 里，却不在 SHA256SUMS 里"));
    else if (hash !== `sha256:${sum}`)
      files.push({
        path: "datapackage.json",
        why: `写的 ${path} 的指纹和 SHA256SUMS 里的不一致`,
        concerns: concerned(path),
      });
  }
  const back = await readBack(text);
  return {
    figures: await verifyFigures(back, text),
    files,
    tables: await verifyTables(back, { text, bytes: read, workbookFault }),
    intact,
    fingerprint: sums === undefined ? undefined : await sha256(sums),
  };
}

export type ReadBytes = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

function fault(path: string, why: string): FileFault {
  return { path, why, concerns: concerned(path) };
}

async function described(
  text: (path: string) => Promise<string | undefined>,
): Promise<{ path: string; hash: string }[]> {
  try {
    const { resources } = JSON.parse((await text("datapackage.json")) ?? "{}") as { resources?: unknown };
    return Array.isArray(resources) ? (resources as { path: string; hash: string }[]) : [];
  } catch {
    return [];
  }
}
