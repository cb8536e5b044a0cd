import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";

export const members: Check = {
  name: "members",
  description: "Ensure that no two communities of a parent portal share a short name or an address.",
  forEntry(entry) {
    const listed = asType(entry, "site")?.data.members ?? [];
    return listed.flatMap((member, index) =>
      (["id", "address"] as const).flatMap((key) => {
        const isTaken = listed.slice(0, index).some((other) => other[key] === member[key]);
        if (!isTaken) return [];
        const reason = `“${member[key]}”和前面一个社区的一样`;
        return [faultAt(entry, ["members", index, key], reason, "每个社区要有自己的短名和网址，请改一个。")];
      }),
    );
  },
};
