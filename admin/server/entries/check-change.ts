import { contentType, type Entry } from "../../../src/content-types/index.ts";
import { formatFault, sortFaults, type Fault } from "../../../src/domain/checks/index.ts";
import { correctionFaults } from "../../../src/domain/revisions/index.ts";
import { makeContent } from "../../../src/domain/content.ts";
import { faultsInContext, hiddenFaults, readEntry } from "../../../src/entry-files/index.ts";
import { leaves } from "../../../src/fields/index.ts";
import { Refusal } from "../refusal.ts";
import type { Snapshot } from "./snapshot.ts";

/** Entry files as they would become: text, or null when removed; and pictures that would come or go. */
export interface ProposedChange {
  readonly files: ReadonlyMap<string, string | null>;
  readonly media?: ReadonlyMap<string, "added" | "removed">;
}

/**
 * Refuses (422, every fault told) a change after which an entry would be faulty: the changed ones themselves,
 * and those that name a changed or removed entry. Faults that were there before are not held against it.
 */
export function checkChange(published: Snapshot, change: ProposedChange, register: readonly string[]): void {
  const faults = faultsOfChange(published, change, register);
  if (faults.length === 0) return;
  const told = faults.slice(0, 8).map((fault) => tell(fault));
  const more = faults.length > told.length ? `\n……共 ${faults.length} 处。` : "";
  throw new Refusal(422, `有 ${faults.length} 处要改：\n${told.join("\n")}${more}`, { faults });
}

export function faultsOfChange(
  published: Snapshot,
  { files, media }: ProposedChange,
  register: readonly string[] = [],
): Fault[] {
  const faults: Fault[] = [];
  const changed: Entry[] = [];
  for (const [path, text] of files) {
    if (text === null) continue;
    const read = readEntry({ path, text });
    faults.push(...read.faults, ...hiddenFaults({ path, text }, register));
    if (read.entry) changed.push(read.entry);
  }
  const untouched = [...published.files.keys()].flatMap((path) =>
    files.has(path) ? [] : (published.entry(path) ?? []),
  );
  faults.push(...changed.flatMap((entry) => twinFaults(entry, untouched)));
  for (const entry of changed) {
    const before = published.entry(entry.file);
    if (before) faults.push(...correctionFaults(before, entry));
  }

  const content = makeContent([...untouched, ...changed]);
  const addresses = mediaAddresses(published, media);
  faults.push(...changed.flatMap((entry) => faultsInContext(entry, content, addresses, register)));

  const before = mediaAddresses(published);
  for (const entry of untouched.filter((one) => dependsOn(one, files, media))) {
    const known = new Set(faultsInContext(entry, published.content, before).map(formatFault));
    faults.push(
      ...faultsInContext(entry, content, addresses).filter((fault) => !known.has(formatFault(fault))),
    );
  }
  return sortFaults(faults);
}

function twinFaults(entry: Entry, others: readonly Entry[]): Fault[] {
  const twin = others.find(({ type, id }) => type === entry.type && id === entry.id);
  if (!twin) return [];
  const remedy = "请换一个没有用过的编号。";
  return [
    {
      file: entry.file,
      field: "id",
      label: "编号",
      reason: `编号“${entry.id}”已经用在 ${twin.file}`,
      remedy,
    },
  ];
}

/** Whether an entry names something that changes: an entry, the vocabulary, or a picture. */
function dependsOn(entry: Entry, files: ProposedChange["files"], media: ProposedChange["media"]): boolean {
  // What is allowed to be shown must still be said somewhere.
  if (entry.type === "boards" && (entry as Entry<"boards">).data.allowed) return true;
  const ids = new Set(
    [...files.keys()].map((path) => path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "")),
  );
  return leaves(contentType(entry.type).fields, entry.data).some(({ field, value }) => {
    if (field.isMedia) return media?.get(String(value).slice(1)) === "removed";
    if (!field.refersTo) return false;
    return "entry" in field.refersTo ? ids.has(String(value)) : ids.has("vocabulary");
  });
}

function mediaAddresses(published: Snapshot, media: ProposedChange["media"] = new Map()): Set<string> {
  const addresses = new Set([...published.media.keys()].map((path) => `/${path}`));
  for (const [path, what] of media)
    if (what === "added") addresses.add(`/${path}`);
    else addresses.delete(`/${path}`);
  return addresses;
}

function tell({ label, reason, remedy }: Fault): string {
  return `· ${label ? `“${label}”：` : ""}${reason}。${remedy}`.replaceAll("。。", "。");
}
