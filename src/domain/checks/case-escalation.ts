import { tiers } from "../../content-types/case.ts";
import { choiceWord } from "../text/choice-word.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const caseEscalation: Check = {
  name: "case-escalation",
  description:
    "Ensure that a case only climbs the tiers, step by step and within its life, and stands where the last step led.",
  forEntry(entry) {
    const data = asType(entry, "case")?.data;
    if (!data?.escalations) return [];
    const faults: Fault[] = [];
    data.escalations.forEach(({ day, from, to }, index, all) => {
      const at = (field: string) => ["escalations", index, field];
      const before = all[index - 1];
      if (ORDER.indexOf(to) <= ORDER.indexOf(from)) {
        faults.push(
          faultAt(
            entry,
            at("to"),
            `从“${tiers[from]}”到“${tiers[to]}”不是往上升`,
            `只能往上升，层级从低到高是：${ORDER.map((tier) => tiers[tier]).join("、")}。`,
          ),
        );
      }
      if (before && from !== before.to) {
        faults.push(
          faultAt(
            entry,
            at("from"),
            `上一次升到了“${tiers[before.to]}”，这一次却从“${tiers[from]}”升起`,
            `请把“从哪一层”改成“${tiers[before.to]}”，或补上中间的一次。`,
          ),
        );
      }
      const earliest = before?.day ?? data.received;
      if (day < earliest) {
        faults.push(
          faultAt(
            entry,
            at("day"),
            `升级日期 ${day} 早于${before ? "上一次升级" : "受理日期"} ${earliest}`,
            "请核对日期；升级要按时间先后排列。",
          ),
        );
      }
      if (data.closed && day > data.closed) {
        faults.push(
          faultAt(entry, at("day"), `升级日期 ${day} 晚于办结日期 ${data.closed}`, "请核对两个日期。"),
        );
      }
    });
    const last = data.escalations.at(-1);
    if (last && last.to !== data.tier) {
      faults.push(
        faultAt(
          entry,
          ["tier"],
          `办理层级写的是“${choiceWord("case", "tier", data.tier)}”，最后一次却升到了“${tiers[last.to]}”`,
          `请把办理层级改成“${tiers[last.to]}”，或改正升级经过。`,
        ),
      );
    }
    return faults;
  },
};

const ORDER = Object.keys(tiers) as (keyof typeof tiers)[];
