import type { Entry } from "../../content-types/index.ts";
import { addDays } from "../calendar/day.ts";
import { formatDay } from "../calendar/format-day.ts";
import type { Content } from "../content.ts";
import { exampleKey, periodByKey } from "../disclosure/index.ts";
import { choiceWord } from "../text/choice-word.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const disclosureCatalogue: Check = {
  name: "disclosure-catalogue",
  description:
    "Ensure that a row of the catalogue can be computed and that a publication says what it is about, was reviewed first, and stays up long enough.",
  forEntry(entry, content) {
    const duty = asType(entry, "duty");
    if (duty) return dutyFaults(duty);
    const disclosure = asType(entry, "disclosure");
    return disclosure ? [...aboutFaults(disclosure, content), ...dayFaults(disclosure, content)] : [];
  },
};

function dutyFaults(entry: Entry<"duty">): Fault[] {
  const { every, meetingKinds, events, since, until } = entry.data;
  const byEvent = meetingKinds !== undefined || events !== undefined;
  return [
    ...(every === "event" && !byEvent
      ? [
          faultAt(
            entry,
            ["meetingKinds"],
            "“发生一次公开一次”，却没有写什么事发生了要公开",
            "请选会议类型，或在“发生了哪些要公开的事”里登记。",
          ),
        ]
      : []),
    ...(every !== "event" && byEvent
      ? [
          faultAt(
            entry,
            ["every"],
            `“${choiceWord("duty", "every", every)}”的事项不按会议或事情公开`,
            "请改成“发生一次公开一次”，或删去会议类型和事情。",
          ),
        ]
      : []),
    ...(until !== undefined && until < since
      ? [faultAt(entry, ["until"], `不再公开的日期早于开始的日期 ${since}`, "请核对两个日期。")]
      : []),
  ];
}

function aboutFaults(entry: Entry<"disclosure">, content: Content): Fault[] {
  const { data } = entry;
  const duty = content.find("duty", data.duty)?.data;
  if (!duty) return [];
  const about = [data.period, data.meeting, data.eventDay].filter((one) => one !== undefined).length;
  if (duty.every === "standing") {
    if (about === 0) return [];
    return [faultAt(entry, ["period"], `“${duty.name}”是长期公开的，不分期`, "请删去所属期、会议和日期。")];
  }
  if (about > 1) {
    return [
      faultAt(
        entry,
        ["period"],
        "所属期、会议、事情的日期填了不止一样",
        "请只留一样，说清这一期公开的是什么。",
      ),
    ];
  }
  if (duty.every !== "event") {
    const period = data.period === undefined ? undefined : periodByKey(duty.every, data.period);
    const every = choiceWord("duty", "every", duty.every);
    if (!period) {
      const example = exampleKey(duty.every);
      const remedy = `请写成 ${example} 的样子。`;
      return [faultAt(entry, ["period"], `“${duty.name}”${every}公开一次，所属期没有写对`, remedy)];
    }
    if (data.day < period.from) {
      const remedy = "请核对所属期和公开日期。";
      return [faultAt(entry, ["day"], `${period.name}还没有开始，就已经公开`, remedy)];
    }
    return [];
  }
  if (data.meeting !== undefined) {
    const meeting = content.find("meeting", data.meeting)?.data;
    if (!meeting || duty.meetingKinds?.includes(meeting.kind)) return [];
    const kind = content.nameOf({ entry: "meeting-kind" }, meeting.kind);
    return [
      faultAt(entry, ["meeting"], `“${duty.name}”不公开${kind}的内容`, "请核对会议，或换一个公开事项。"),
    ];
  }
  if (duty.events?.some(({ day }) => day === data.eventDay)) return [];
  return [
    faultAt(
      entry,
      ["eventDay"],
      `“${duty.name}”里没有登记${data.eventDay ? formatDay(data.eventDay) : "这件"}的事`,
      "请先在那个公开事项里登记这件事，再填同一天；因开会而公开的，请选会议。",
    ),
  ];
}

function dayFaults(entry: Entry<"disclosure">, content: Content): Fault[] {
  const { duty, day, until, reviewed } = entry.data;
  const kept = content.find("duty", duty)?.data.kept;
  return [
    ...(reviewed > day
      ? [faultAt(entry, ["reviewed"], `审查日期晚于公开日期 ${day}`, "先审查、后公开；请核对两个日期。")]
      : []),
    ...(until !== undefined && kept !== undefined && until < addDays(day, kept - 1)
      ? [
          faultAt(
            entry,
            ["until"],
            `公示不到 ${kept} 天`,
            `请把“公示到”改成 ${addDays(day, kept - 1)} 或更晚。`,
          ),
        ]
      : []),
  ];
}
