import type { AssessmentData } from "../../content-types/index.ts";
import { SMALL_COUNT } from "../figures/suppress-small-counts.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const assessmentResults: Check = {
  name: "assessment-results",
  description:
    "Ensure that an assessment's answers add up, that no small group is laid open, and none is missing.",
  forEntry(entry, content) {
    const data = asType(entry, "assessment")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    const fault = (path: (string | number)[], reason: string, remedy: string) =>
      faults.push(faultAt(entry, path, reason, remedy));
    data.evaluators.forEach(({ asked, answered }, index) => {
      if (answered > asked)
        fault(
          ["evaluators", index, "answered"],
          `回答的 ${answered} 人多于征求的 ${asked} 人`,
          "请核对两个人数。",
        );
    });
    data.results.forEach((one, index) => {
      const by = data.evaluators.find(({ name }) => name === one.by);
      if (!by) {
        fault(["results", index, "by"], `“评价各方”里没有“${one.by}”`, "请写成和“评价各方”里一样的名称。");
        return;
      }
      const sum = countsOf(one);
      if (sum === undefined && !one.conclusion)
        fault(
          ["results", index],
          "既没有人数，也没有结论",
          "请填满意、基本满意、不满意的人数，或写一句结论。",
        );
      if (sum === undefined) return;
      if (by.answered < SMALL_COUNT)
        fault(
          ["results", index],
          `${one.by}只有 ${by.answered} 人回答，分项人数会让人猜出是谁`,
          `少于 ${SMALL_COUNT} 人的只写结论，不写人数。`,
        );
      else if (sum !== by.answered)
        fault(
          ["results", index],
          `满意、基本满意、不满意合计 ${sum} 人，与回答的 ${by.answered} 人对不上`,
          "请核对人数；没有表态的不算回答。",
        );
    });
    const kind = content
      .find("vocabulary", "vocabulary")
      ?.data.assessmentKinds?.find(({ id }) => id === data.kind);
    const missing = kind?.evaluators?.filter((name) => !data.results.some(({ by }) => by === name)) ?? [];
    if (missing.length > 0)
      fault(
        ["results"],
        `${kind!.name}缺${missing.join("、")}的评价`,
        `请补上；${kind!.name}由${kind!.evaluators!.join("、")}分别评。`,
      );
    if ((data.from === undefined) !== (data.to === undefined) || (data.from && data.to! < data.from))
      fault(["to"], "评的那段时间不完整，或最后一天早于第一天", "请把第一天和最后一天都填对。");
    if (data.reply && !data.replyDay)
      fault(["replyDay"], "写了单位的答复，却没有答复日期", "请填写答复日期。");
    if (data.replyDay && !data.reply) fault(["reply"], "填了答复日期，却没有答复", "请登出单位的答复。");
    if (data.replyDay && data.replyDay < data.day)
      fault(["replyDay"], `答复日期早于评议日期 ${data.day}`, "请核对两个日期。");
    return faults;
  },
};

/** How many people an item's counts add up to; undefined when it is told in words. */
function countsOf(one: AssessmentData["results"][number]): number | undefined {
  const { satisfied, mostly, dissatisfied } = one;
  if (satisfied === undefined && mostly === undefined && dissatisfied === undefined) return undefined;
  return (satisfied ?? 0) + (mostly ?? 0) + (dissatisfied ?? 0);
}
