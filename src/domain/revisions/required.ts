import { contentType, type Entry, type TypeName } from "../../content-types/index.ts";
import type { Fields } from "../../fields/index.ts";
import type { Fault } from "../checks/index.ts";
import { correctionKinds, correctionsOf } from "./change.ts";
import type { Version } from "./version.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Refuses to change a published result without saying why: the faults of `after` beside the published
 * `before`. What was empty may be filled in; what has been said may change only with one more correction,
 * and no correction is taken back.
 */
export function correctionFaults(before: Entry, after: Entry): Fault[] {
  const [old, fresh] = [correctionsOf(before.data), correctionsOf(after.data)];
  const kept = new Set(fresh.map((one) => JSON.stringify(one)));
  if (old.some((one) => !kept.has(JSON.stringify(one)))) {
    return [fault(after, "改掉或删掉了已经公布的更正说明", "请保留写过的更正说明；写得不对就另加一条。")];
  }
  const changed = settledChanges(after.type, before.data, after.data);
  if (changed.length === 0 || fresh.length > old.length) return movedFaults(before, after);
  return [unexplained(after, changed), ...movedFaults(before, after)];
}

/**
 * The same rule over all that Git remembers: an entry needs at least one correction for each time that a
 * published result was changed. `versions` come oldest first; the entry is as it stands now.
 */
export function historyFaults(entry: Entry, versions: readonly Version[]): Fault[] {
  const states = [...versions.map(({ values }) => values), entry.data as Values];
  const times = states.flatMap((values, index) => {
    const changed = index === 0 ? [] : settledChanges(entry.type, states[index - 1]!, values);
    return changed.length > 0 ? [changed] : [];
  });
  const last = times.at(-1);
  if (!last || correctionsOf(entry.data).length >= times.length) return [];
  return [unexplained(entry, last)];
}

/** Labels of the settled fields that had a value and now have another. */
function settledChanges(type: TypeName, before: Values, after: Values): string[] {
  if (wasReopened(before, after)) return [];
  const { settled = [], fields } = contentType(type);
  return settled.flatMap((key) => {
    const field = (fields as Fields)[key];
    const [old, fresh] = [before[key] ?? "", after[key] ?? ""];
    return old !== "" && field && JSON.stringify(old) !== JSON.stringify(fresh) ? [field.label] : [];
  });
}

/** A reopening says when, why and what had been said before, so that it needs no correction besides. */
function wasReopened(before: Values, after: Values): boolean {
  const listed = (values: Values) => (values["reopenings"] ?? []) as readonly Values[];
  const newest = listed(after).at(-1);
  if (!newest || listed(after).length !== listed(before).length + 1) return false;
  return ["closed", "outcome", "verdict"].every((key) => (newest[key] ?? "") === (before[key] ?? ""));
}

/** A day of release that moves must keep the day that was announced. */
function movedFaults(before: Entry, after: Entry): Fault[] {
  if (before.type !== "release" || after.type !== "release") return [];
  const [old, fresh] = [before as unknown as Entry<"release">, after as unknown as Entry<"release">];
  if (old.data.day === fresh.data.day) return [];
  if (fresh.data.moved?.some(({ from }) => from === old.data.day)) return [];
  return [
    {
      file: after.file,
      field: "moved",
      label: "改期",
      reason: `发布日期从 ${old.data.day} 改成了 ${fresh.data.day}，原来的日期没有留下`,
      remedy: `请在“改期”里加一条：原定日期 ${old.data.day} 和改期原因。`,
    },
  ];
}

function unexplained(entry: Entry, labels: readonly string[]): Fault {
  const kinds = Object.values(correctionKinds).join("、");
  return fault(
    entry,
    `${labels.map((label) => `“${label}”`).join("、")}公布以后又改了，没有说明原因`,
    `请在“更正说明”里加一条：哪天改、性质（${kinds}）、从什么改成什么、原因。`,
  );
}

function fault({ file }: Entry, reason: string, remedy: string): Fault {
  return { file, field: "corrections", label: "更正说明", reason, remedy };
}
