import { contentTypes, type Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const objectionOutcome: Check = {
  name: "objection-outcome",
  description:
    "Ensure that an objection says what it is about, and that a decided one is answered in public.",
  forEntry(entry, content) {
    const data = asType(entry, "objection")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    const about = data.about.trim();
    if (!about.startsWith("/") && !isKnown(about, content))
      faults.push(
        faultAt(entry, ["about"], `没有编号为“${about}”的条目`, "请写条目的编号，或以 / 开头的网页路径。"),
      );
    if (data.kind === "exposure" && !content.find("exposure", about) && !content.find("tombstone", about))
      faults.push(
        faultAt(
          entry,
          ["about"],
          "对曝光的异议要写明是哪一条",
          "请写曝光的编号，例如 BG-2020-0001；写对了才会撤下。",
        ),
      );
    const answered = ["outcome", "decided", "answer"] as const;
    const missing = answered.filter((name) => data[name] === undefined);
    if (missing.length > 0 && missing.length < answered.length)
      faults.push(
        ...missing.map((name) =>
          faultAt(entry, [name], "已有答复的其他部分，缺这一项", "结果、答复日期、公开答复要一起填。"),
        ),
      );
    if (data.decided !== undefined && data.decided < data.received)
      faults.push(faultAt(entry, ["decided"], "答复日期早于收到日期", "请核对日期。"));
    return faults;
  },
};

function isKnown(id: string, content: Content): boolean {
  return contentTypes.some(({ name }) => (content.find(name, id) as Entry | undefined) !== undefined);
}
