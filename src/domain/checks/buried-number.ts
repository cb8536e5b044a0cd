import type { Check } from "./check.ts";
import { faultAt } from "./fault-at.ts";

export const buriedNumber: Check = {
  name: "buried-number",
  description: "Ensure that the number of a purged entry is never used again.",
  forEntry(entry, content) {
    if (entry.type === "tombstone" || !content.find("tombstone", entry.id)) return [];
    return [
      faultAt(
        entry,
        ["id"],
        `编号“${entry.id}”的条目已经彻底删除，编号不能再用`,
        "请换下一个没有用过的编号。",
      ),
    ];
  },
};
