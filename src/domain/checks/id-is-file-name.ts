import type { Check } from "./check.ts";

export const idIsFileName: Check = {
  name: "id-is-file-name",
  description: "Ensure that the id written in an entry is the name of its file.",
  forEntry(entry) {
    const written = "id" in entry.data ? entry.data.id : entry.id;
    if (written === entry.id) return [];
    return [
      {
        file: entry.file,
        field: "id",
        label: "编号",
        reason: `编号写的是“${written}”，文件名却是“${entry.id}”`,
        remedy: "请让两者一致；如果这个编号已有人用，请换下一个号。",
      },
    ];
  },
};
