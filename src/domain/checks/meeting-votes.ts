import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const meetingVotes: Check = {
  name: "meeting-votes",
  description:
    "Ensure that attendance and votes add up and that what passed had more than half of the votes.",
  forEntry(entry) {
    const data = asType(entry, "meeting")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    if (data.present !== undefined && data.expected !== undefined && data.present > data.expected) {
      faults.push(
        faultAt(
          entry,
          ["present"],
          `实到 ${data.present} 人多于应到 ${data.expected} 人`,
          "请核对人数；列席的人另填“列席”。",
        ),
      );
    }
    data.agenda.forEach((item, index) => {
      const { eligible, inFavour, against = 0, abstained = 0 } = item;
      if (inFavour === undefined) return;
      const at = (field: string) => ["agenda", index, field];
      const sum = inFavour + against + abstained;
      if (eligible !== undefined && sum !== eligible) {
        faults.push(
          faultAt(
            entry,
            at("eligible"),
            `同意 ${inFavour}、反对 ${against}、弃权 ${abstained} 合计 ${sum}，与有表决权实到 ${eligible} 对不上`,
            "请核对票数；没有投票的人算弃权。",
          ),
        );
      }
      if (item.result === "passed" && inFavour * 2 <= (eligible ?? sum)) {
        faults.push(
          faultAt(
            entry,
            at("result"),
            `同意 ${inFavour} 票，没有超过有表决权实到 ${eligible ?? sum} 人的半数，不能写“通过”`,
            "请核对票数，或把结果改为“未通过”“暂缓”。",
          ),
        );
      }
    });
    return faults;
  },
};
