import type { Entry } from "../../content-types/index.ts";
import { deadlineOf, ruleWords } from "../cases/deadline.ts";
import type { Content } from "../content.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const caseDeadline: Check = {
  name: "case-deadline",
  description:
    "Ensure that a case's deadline is the one that the rules give, extended or put on hold only before it has passed.",
  forEntry(entry, content) {
    const one = asType(entry, "case");
    return one
      ? [...dueFaults(one, content), ...extensionFaults(one, content), ...holdFaults(one, content)]
      : [];
  },
};

function dueFaults(entry: Entry<"case">, content: Content): Fault[] {
  const { data } = entry;
  const { derived, start, rule, missingYear } = deadlineOf(data, content);
  if (missingYear !== undefined) {
    return [
      faultAt(
        entry,
        ["due"],
        `节假日设置里没有${missingYear}年，算不出办理时限`,
        `请在后台“设置”的“节假日”里新增${missingYear}年，按国务院办公厅当年的放假通知填写；通知还没有公布的，先在这一栏写明到期日。`,
      ),
    ];
  }
  if (data.due === undefined) return [];
  if (data.due < data.received) {
    return [faultAt(entry, ["due"], `到期日早于受理日期 ${data.received}`, "请核对两个日期。")];
  }
  const isAllowed = [derived, data.extension?.due].includes(data.due) || data.due < start;
  if (derived === undefined || !rule || isAllowed) return [];
  return [
    faultAt(
      entry,
      ["due"],
      `到期日写的是 ${data.due}，按“${ruleWords(rule, content)}”从 ${start} 的第二天算起应是 ${derived}`,
      `请删去这一栏，由系统推算；要延期的，填“延期”，写明原因。`,
    ),
  ];
}

function extensionFaults(entry: Entry<"case">, content: Content): Fault[] {
  const { extension, received } = entry.data;
  if (!extension) return [];
  const { promised, start } = deadlineOf(entry.data, content);
  const at = (field: "day" | "due", reason: string, remedy: string) =>
    faultAt(entry, ["extension", field], reason, remedy);
  if (extension.day < received) {
    return [at("day", `延期日期早于受理日期 ${received}`, "请核对两个日期。")];
  }
  // Of a round that a reopening has ended, the day first promised is no longer known.
  if (extension.day < start) return [];
  if (promised === undefined) {
    return [at("due", "没有原来的到期日，延不了期", "请先在词表的“办理时限”里定下这类事的时限。")];
  }
  const faults: Fault[] = [];
  if (extension.day > promised) {
    faults.push(
      at(
        "day",
        `${extension.day} 才定延期，原来的到期日 ${promised} 已经过了`,
        "到期之前定下的才算延期；已经超期的，请如实按超期办理，删去“延期”。",
      ),
    );
  }
  if (extension.due <= promised) {
    faults.push(at("due", `新的到期日不晚于原来的 ${promised}`, "请写比原来晚的日子，或删去“延期”。"));
  }
  return faults;
}

function holdFaults(entry: Entry<"case">, content: Content): Fault[] {
  const { hold, received, closed } = entry.data;
  if (!hold) return [];
  const at = (reason: string, remedy: string) => faultAt(entry, ["hold", "day"], reason, remedy);
  if (hold.day < received) return [at(`挂账日期早于受理日期 ${received}`, "请核对两个日期。")];
  if (closed && hold.day > closed) return [at(`挂账日期晚于办结日期 ${closed}`, "请核对两个日期。")];
  const { promised, isExtended, isOnHold } = deadlineOf(entry.data, content);
  const due = isExtended ? entry.data.extension?.due : promised;
  if (!isOnHold || due === undefined || hold.day <= due) return [];
  return [
    at(
      `${hold.day} 才挂账，到期日 ${due} 已经过了`,
      "到期之前定下的才能挂账；已经超期的，请如实按超期办理，删去“挂账”。",
    ),
  ];
}
