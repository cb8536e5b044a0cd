import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  MemberDataError,
  memberAddress,
  readMember,
  type Member,
  type MemberData,
  type MemberReading,
  type MemberState,
} from "../domain/members/index.ts";
import type { ScanOptions } from "../domain/privacy/index.ts";
import type { SearchRecord } from "../domain/search/index.ts";
import { openSite } from "./published-site.ts";

/**
 * Reads the published data of every community anew and keeps what is sound in `folder`; of a community that cannot be
 * read, or whose data are refused, the last good copy stays. Tells each that failed to `onFault`, never throws
 * for one of them. `rules` names what else a verdict follows from: code and register.
 */
export async function takeMembers(members: readonly Member[], options: TakeOptions): Promise<void> {
  const { folder } = options;
  mkdirSync(folder, { recursive: true });
  const left = [...members];
  const faults: Record<string, string> = {};
  const takeNext = async () => {
    for (let member = left.shift(); member; member = left.shift()) {
      const fault = await takeMember(member, options);
      if (fault !== undefined) faults[member.id] = fault;
      options.onDone?.(members.length - left.length, members.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
  const wanted = new Set([FAULTS, ...members.flatMap(({ id }) => [`${id}.json.gz`, `${id}.search.json.gz`])]);
  for (const name of readdirSync(folder))
    if (!wanted.has(name)) rmSync(join(folder, name), { recursive: true });
  put(join(folder, FAULTS), JSON.stringify(faults));
}

export interface TakeOptions {
  readonly folder: string;
  readonly rules: string;
  readonly scan: ScanOptions;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  onFault(member: Member, error: unknown): void;
  onDone?(done: number, total: number): void;
}

/** The communities as the last taking left them; without a folder nothing was taken yet. */
export function memberStates(members: readonly Member[], folder: string | undefined): MemberState[] {
  const path = folder === undefined ? undefined : join(folder, FAULTS);
  const faults =
    path && existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, string>) : {};
  return members.map((member) => ({
    member,
    data: folder === undefined ? undefined : keptData(folder, member),
    why: faults[member.id],
  }));
}

/** What can be searched of all communities, each record with the address on its own portal; one community at a time. */
export function* memberRecords(
  members: readonly Member[],
  folder: string | undefined,
): Generator<SearchRecord> {
  if (folder === undefined) return;
  for (const member of members) {
    if (!keptData(folder, member)) continue;
    const records = get<SearchRecord[]>(join(folder, `${member.id}.search.json.gz`)) ?? [];
    for (const record of records)
      yield { ...record, url: memberAddress(member, record.url), community: member.name };
  }
}

/** The fault, in words for everybody. */
async function takeMember(member: Member, options: TakeOptions): Promise<string | undefined> {
  const { folder, rules, scan, today } = options;
  const kept = keptData(folder, member);
  const known = kept?.rules === rules ? kept.fingerprint : undefined;
  try {
    const site = openSite(member.folder ?? memberAddress(member), { timeoutMs: TIMEOUT_MS });
    const reading = await readMember((path) => site(`data/${path}`), { scan, today, known });
    // The same data, seen again today.
    if (reading === "known") put(dataPath(folder, member), packed({ ...kept, readOn: today }));
    else keep(folder, member, reading, rules);
    return undefined;
  } catch (error) {
    options.onFault(member, error);
    // Other messages may name folders of this machine.
    return error instanceof MemberDataError ? error.message : "连不上它的网站，或文件没有取到";
  }
}

function keep(folder: string, member: Member, { records, ...data }: MemberReading, rules: string): void {
  // The numbers last: they say that the rest is there.
  put(join(folder, `${member.id}.search.json.gz`), packed(records));
  put(dataPath(folder, member), packed({ ...data, rules, format: FORMAT }));
}

function keptData(folder: string, member: Member): Kept | undefined {
  const kept = get<Kept>(dataPath(folder, member));
  return kept?.format === FORMAT ? kept : undefined;
}

function dataPath(folder: string, { id }: Member): string {
  return join(folder, `${id}.json.gz`);
}

/** Undefined when it is missing or damaged; it is then taken anew. */
function get<Value>(path: string): Value | undefined {
  try {
    return JSON.parse(gunzipSync(readFileSync(path)).toString()) as Value;
  } catch {
    return undefined;
  }
}

function packed(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value));
}

/** Written beside and moved, so that a build that is stopped leaves no half file behind. */
function put(path: string, bytes: Uint8Array | string): void {
  writeFileSync(`${path}.${process.pid}`, bytes);
  renameSync(`${path}.${process.pid}`, path);
}

interface Kept extends MemberData {
  readonly rules: string;
  readonly format: number;
}

/** Changes when kept copies are written in another way. */
const FORMAT = 1;
const FAULTS = "faults.json";
const AT_ONCE = 8;
const TIMEOUT_MS = 30_000;
