import type { Check } from "./check.ts";
import { attendanceWords, quorumOf, unitWord } from "../meetings/index.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const meetingAttendance: Check = {
  name: "meeting-attendance",
  description: "Ensure that no more came than were due, and that nothing was decided without a quorum.",
  forEntry(entry, content) {
    const data = asType(entry, "meeting")?.data;
    if (!data) return [];
    const kind = content.find("meeting-kind", data.kind)?.data;
    const unit = unitWord(kind?.unit);
    const { present, expected, presentArea, expectedArea } = data;
    const faults: Fault[] = [];
    if (present !== undefined && expected !== undefined && present > expected)
      faults.push(
        faultAt(
          entry,
          ["present"],
          `实到 ${present} ${unit}多于应到 ${expected} ${unit}`,
          "请核对人数；列席的人另填“列席”。",
        ),
      );
    if (presentArea !== undefined && expectedArea !== undefined && presentArea > expectedArea)
      faults.push(
        faultAt(
          entry,
          ["presentArea"],
          `实到的面积 ${presentArea} 平方米多于应到的 ${expectedArea} 平方米`,
          "请核对专有面积。",
        ),
      );
    const quorum = quorumOf(data, kind);
    data.agenda.forEach(({ result }, index) => {
      const at = ["agenda", index, "result"];
      const isDecided = result === "passed" || result === "rejected";
      if (kind && isDecided && quorum.state === "unknown")
        faults.push(
          faultAt(
            entry,
            quorum.lacks === "heads"
              ? [expected === undefined ? "expected" : "present"]
              : [expectedArea === undefined ? "expectedArea" : "presentArea"],
            `${kind.name}有到会要求（${attendanceWords(kind)}），没有填${quorum.lacks === "heads" ? "应到和实到" : "应到和实到的专有面积"}，看不出够不够`,
            "请补填。",
          ),
        );
      if (kind && isDecided && quorum.state === "failed")
        faults.push(
          faultAt(
            entry,
            at,
            quorum.by === "heads"
              ? `应到 ${expected} ${unit}，实到 ${present} ${unit}，没有达到到会要求（${attendanceWords(kind)}）`
              : `应到 ${expectedArea} 平方米，实到 ${presentArea} 平方米，面积没有达到到会要求（${attendanceWords(kind)}）`,
            "这次会不能作决定。请把结果改为“未达法定人数”，另定日子再开。",
          ),
        );
      if (result === "noQuorum" && quorum.state === "met")
        faults.push(
          faultAt(
            entry,
            at,
            `人数已经达到${kind?.name ?? "这种会"}的到会要求，不能写“未达法定人数”`,
            "请核对应到、实到，或改结果。",
          ),
        );
    });
    return faults;
  },
};
