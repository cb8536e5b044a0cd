import type { Check } from "./check.ts";
import { faultAt } from "./fault-at.ts";

export const idIsFileName: Check = {
  name: "id-is-file-name",
  description: "Ensure that the id written in an entry is the name of its file.",
  forEntry(entry) {
    const written = "id" in entry.data ? entry.data.id : entry.id;
    if (written === entry.id) return [];
    return [
      faultAt(
        entry,
        ["id"],
        `编号写的是“${written}”，文件名却是“${entry.id}”`,
        "请让两者一致；如果这个编号已有人用，请换下一个号。",
      ),
    ];
  },
};
