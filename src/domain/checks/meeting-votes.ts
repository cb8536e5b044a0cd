import type { Entry, MeetingKindData } from "../../content-types/index.ts";
import {
  areaCast,
  carried,
  hundredths,
  passingRuleOf,
  passingWords,
  votersPresent,
  votesCast,
  type PassingRule,
} from "../meetings/index.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const meetingVotes: Check = {
  name: "meeting-votes",
  description: "Ensure that votes add up and that a result is what the kind's rule makes of them.",
  forEntry(entry, content) {
    const meeting = asType(entry, "meeting");
    if (!meeting) return [];
    const kind = content.find("meeting-kind", meeting.data.kind)?.data;
    return meeting.data.agenda.flatMap((item, index) => {
      const fault = (field: string, reason: string, remedy: string) =>
        faultAt(entry, ["agenda", index, field], reason, remedy);
      // Where only votes cast count, who did not vote need not be told.
      const mayBeFewer = passingRuleOf(item, kind)?.of === "cast";
      return [
        ...sumFaults(meeting, item, mayBeFewer, fault),
        ...(kind ? ruleFaults(meeting, item, kind, fault) : []),
      ];
    });
  },
};

function sumFaults({ data }: Entry<"meeting">, item: Item, mayBeFewer: boolean, fault: FaultOf): Fault[] {
  const { eligible, inFavour, against = 0, abstained = 0, recused = 0 } = item;
  const faults: Fault[] = [];
  if (eligible !== undefined && data.present !== undefined && eligible > data.present)
    faults.push(
      fault(
        "eligible",
        `有表决权实到 ${eligible} 多于实到 ${data.present}`,
        "请核对；列席的人没有表决权，不算在内。",
      ),
    );
  else if (data.present !== undefined && (eligible ?? 0) + recused > data.present)
    faults.push(
      fault(
        "recused",
        `有表决权实到 ${eligible ?? 0} 加上回避 ${recused} 多于实到 ${data.present}`,
        "请核对；回避的人到会但不投票，不算在“有表决权实到”里。",
      ),
    );
  if (inFavour === undefined) return faults;
  const sum = votesCast(item);
  const whole = eligible ?? votersPresent(item, data.present);
  if (whole !== undefined && (sum > whole || (sum < whole && !mayBeFewer)))
    faults.push(
      fault(
        "eligible",
        `同意 ${inFavour}、反对 ${against}、弃权 ${abstained} 合计 ${sum}，与${eligible === undefined ? "" : "有表决权"}实到${eligible === undefined && recused > 0 ? "减去回避" : ""} ${whole} 对不上`,
        "请核对票数；没有投票的人算弃权。",
      ),
    );
  const area = areaCast(item);
  if (area > 0 && data.presentArea !== undefined && hundredths(area) !== hundredths(data.presentArea))
    faults.push(
      fault(
        "areaInFavour",
        `同意、反对、弃权的面积合计 ${area} 平方米，与实到的 ${data.presentArea} 平方米对不上`,
        "请核对面积；没有投票的面积算弃权。",
      ),
    );
  if (item.method === "consensus" && against + abstained > 0)
    faults.push(
      fault(
        "method",
        `有 ${against} 票反对、${abstained} 票弃权，不能写“协商一致”`,
        "没有一个人反对或弃权才叫协商一致。请把表决方式改为“举手”或“票决”。",
      ),
    );
  return faults;
}

function ruleFaults({ data }: Entry<"meeting">, item: Item, kind: MeetingKindData, fault: FaultOf): Fault[] {
  const rule = passingRuleOf(item, kind);
  if (item.matter !== undefined && !rule) {
    const known = (kind.passing ?? []).map(({ matter }) => matter).join("、");
    return [
      fault("matter", `${kind.name}没有“${item.matter}”这类事项`, `请从这些里选：${known || "不填"}。`),
    ];
  }
  const isDecided = item.result === "passed" || item.result === "rejected";
  if (!rule) {
    if (!isDecided) return [];
    return [
      fault(
        "result",
        `${kind.name}不作表决，不能写“通过”或“未通过”`,
        "请改为“通报，不表决”，需要决定的事另开议事会。",
      ),
    ];
  }
  if (item.result === "passed") return passedFaults(data, item, rule, kind, fault);
  const counted = carried(item, rule, data, kind.byArea);
  if (item.result !== "rejected" || !counted?.isCarried) return [];
  return [
    fault(
      "result",
      `同意 ${item.inFavour} 票，已经达到通过要求（${passingWords(rule, kind)}），结果却写“未通过”`,
      "请核对票数，或改结果。",
    ),
  ];
}

function passedFaults(
  data: Entry<"meeting">["data"],
  item: Item,
  rule: PassingRule,
  kind: MeetingKindData,
  fault: FaultOf,
): Fault[] {
  if (item.inFavour === undefined && item.method === "consensus" && !kind.isStatutory) return [];
  const counted = carried(item, rule, data, kind.byArea);
  const words = passingWords(rule, kind);
  if (!counted) {
    const lacks = item.inFavour === undefined ? "票数" : kind.byArea ? "同意的面积" : "应到人数";
    return [
      fault("result", `没有填${lacks}，看不出够不够通过（${words}），不能写“通过”`, `请补填${lacks}。`),
    ];
  }
  if (counted.isCarried) return [];
  const have =
    counted.by === "heads"
      ? `同意 ${item.inFavour} 票，总数 ${counted.whole}`
      : `同意的面积 ${item.areaInFavour} 平方米，总面积 ${counted.whole} 平方米`;
  return [
    fault(
      "result",
      `${have}，没有达到通过要求（${words}），不能写“通过”`,
      "请核对票数，或把结果改为“未通过”“暂缓”。",
    ),
  ];
}

type Item = Entry<"meeting">["data"]["agenda"][number];
type FaultOf = (field: string, reason: string, remedy: string) => Fault;
