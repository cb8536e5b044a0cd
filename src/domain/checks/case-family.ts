import type { Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const caseFamily: Check = {
  name: "case-family",
  description:
    "Ensure that a duplicate names the case it is merged into, that splitting makes no circle, and that a split case is closed last.",
  forEntry(entry, content) {
    const one = asType(entry, "case");
    return one ? [...mergingFaults(one, content), ...splittingFaults(one, content)] : [];
  },
};

function mergingFaults(entry: Entry<"case">, content: Content): Fault[] {
  const { outcome, duplicateOf } = entry.data;
  const at = (reason: string, remedy: string) => [faultAt(entry, ["duplicateOf"], reason, remedy)];
  if (outcome === "duplicate" && !duplicateOf) {
    return at("办理结果是“重复反映”，却没有写和哪件重复", "请选出并入的那一件，居民才找得到办理经过。");
  }
  if (!duplicateOf) return [];
  if (duplicateOf === entry.id) return at("写成了和自己重复", "请选另一件，或删去这一栏。");
  if (outcome !== "duplicate") {
    return at("写了和哪件重复，办理结果却不是“重复反映”", "请把办理结果改成“重复反映”，或删去这一栏。");
  }
  const target = content.find("case", duplicateOf)?.data;
  if (target?.outcome === "duplicate") {
    const further = target.duplicateOf;
    return at(
      `“${duplicateOf}”自己也是重复件`,
      further && further !== entry.id ? `请直接并入“${further}”。` : "请选最早受理、正在办理的那一件。",
    );
  }
  return [];
}

function splittingFaults(entry: Entry<"case">, content: Content): Fault[] {
  const { data } = entry;
  if (!data.parent) return [];
  if (data.parent === entry.id) {
    return [faultAt(entry, ["parent"], "写成了从自己分出来", "请选分出它的那一件，或删去这一栏。")];
  }
  const parent = content.find("case", data.parent)?.data;
  if (!parent) return [];
  if (circles(entry.id, data.parent, content)) {
    const reason = `“${data.parent}”又是从这一件分出来的，绕成了圈`;
    return [faultAt(entry, ["parent"], reason, "请核对哪一件是原来的，另一件删去这一栏。")];
  }
  const faults: Fault[] = [];
  if (parent.outcome === "duplicate") {
    faults.push(
      faultAt(entry, ["parent"], `“${data.parent}”是重复件，不能再分`, "请选它并入的那一件，或删去这一栏。"),
    );
  }
  if (data.received < parent.received) {
    faults.push(
      faultAt(
        entry,
        ["received"],
        `受理日期早于分出它的“${data.parent}”（${parent.received}）`,
        "请核对两件的受理日期。",
      ),
    );
  }
  // Told at the part, because a check sees an entry again whenever one that it names has changed.
  if (parent.closed && (!data.closed || data.closed > parent.closed)) {
    faults.push(
      faultAt(
        entry,
        ["closed"],
        `分出它的“${data.parent}”已于 ${parent.closed} 办结，这一件${data.closed ? `到 ${data.closed} 才办结` : "还没有办结"}`,
        "分出去的都办结了，原来那一件才能办结；请核对办结日期，或先不填那一件的办理结果。",
      ),
    );
  }
  return faults;
}

function circles(id: string, parent: string, content: Content): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = parent; next && !seen.has(next);) {
    if (next === id) return true;
    seen.add(next);
    next = content.find("case", next)?.data.parent;
  }
  return false;
}
