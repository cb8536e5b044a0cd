import { addDays } from "../calendar/day.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const meetingLife: Check = {
  name: "meeting-life",
  description: "Ensure that notice, moves, cancellation, minutes and objections of a meeting follow in time.",
  forEntry(entry, content) {
    const data = asType(entry, "meeting")?.data;
    if (!data) return [];
    const kind = content.find("meeting-kind", data.kind)?.data;
    const faults: Fault[] = [];
    const fault = (path: (string | number)[], reason: string, remedy: string) =>
      faults.push(faultAt(entry, path, reason, remedy));

    if (data.announced !== undefined && data.announced > data.day)
      fault(["announced"], `公告日期晚于开会日期 ${data.day}`, "请核对两个日期。");
    // What was held cannot be announced earlier any more; its page says that notice was short.
    if (data.state === "announced" && kind?.noticeDays !== undefined && !data.moves) {
      const latest = addDays(data.day, -kind.noticeDays);
      if (data.announced === undefined)
        fault(["announced"], `${kind.name}要提前 ${kind.noticeDays} 天公告，没有写公告日期`, "请补填。");
      else if (data.announced > latest)
        fault(
          ["announced"],
          `${kind.name}要提前 ${kind.noticeDays} 天公告，${data.day} 开会最晚要在 ${latest} 公告`,
          `请把会改到 ${addDays(data.announced, kind.noticeDays)} 或以后。`,
        );
    }
    data.moves?.forEach((move, index) => {
      const next = data.moves?.[index + 1]?.from ?? data.day;
      if (move.from === next)
        fault(["moves", index, "from"], `原定日期和改后的日期都是 ${next}`, "请写改期之前的日期。");
      if (move.told > next)
        fault(["moves", index, "told"], `通知改期的日期晚于改后的 ${next}`, "请核对两个日期。");
    });
    if (data.state === "cancelled") {
      if (data.cancelledOn === undefined || data.cancelReason === undefined)
        fault(
          [data.cancelledOn === undefined ? "cancelledOn" : "cancelReason"],
          "会议取消了，没有写哪天通知、为什么",
          "请补填通知取消的日期和取消原因。",
        );
      if (data.minutesDay !== undefined)
        fault(["minutesDay"], "会议取消了，却有纪要公布日期", "请核对会议状态。");
    } else if (data.cancelledOn !== undefined || data.cancelReason !== undefined)
      fault(["state"], "写了取消的日期或原因，会议状态却不是“已取消”", "请核对会议状态。");

    if (data.state !== "held") {
      const told = data.agenda.findIndex(({ result }) => result !== undefined);
      if (told >= 0)
        fault(["agenda", told, "result"], "会还没有开，却写了结果", "请先把会议状态改为“已召开”。");
    }
    if (data.minutesDay !== undefined && data.minutesDay < data.day)
      fault(["minutesDay"], `纪要公布日期早于开会日期 ${data.day}`, "请核对两个日期。");
    data.objections?.forEach((one, index) => {
      if (data.minutesDay === undefined || one.day < data.minutesDay)
        fault(["objections", index, "day"], "异议早于纪要公布日期", "请核对日期；纪要公布以后才有异议。");
      if ((one.answered === undefined) !== (one.answer === undefined))
        fault(
          ["objections", index, one.answered === undefined ? "answered" : "answer"],
          "答复日期和答复要一起填",
          "请补填另一个。",
        );
      if (one.answered !== undefined && one.answered < one.day)
        fault(["objections", index, "answered"], `答复日期早于提出日期 ${one.day}`, "请核对两个日期。");
    });
    return faults;
  },
};
