import { addDays } from "../calendar/day.ts";
import { MissingYearError } from "../calendar/missing-year-error.ts";
import { workingDaysBetween, type WorkingCalendar } from "../calendar/working-days.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

/** Working days that service time is shown before it is credited, unless the community says otherwise. */
const USUAL_NOTICE = 3;

export const activityNotice: Check = {
  name: "activity-notice",
  description: "Ensure that service time is shown long enough after the activity, and that headcounts agree.",
  forEntry(entry, content) {
    const data = asType(entry, "activity")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    const fault = (path: (string | number)[], reason: string, remedy: string) =>
      faults.push(faultAt(entry, path, reason, remedy));
    const { wanted, signedUp = 0, headcount, participants = [], noticeFrom, noticeTo } = data;
    if (wanted !== undefined && signedUp > wanted)
      fault(["signedUp"], `已报名 ${signedUp} 人多于招募的 ${wanted} 人`, "请核对人数，或把招募人数改多。");
    if (participants.length > (headcount ?? Infinity))
      fault(
        ["participants"],
        `写了 ${participants.length} 个名字，参加的只有 ${headcount} 人`,
        "请核对人数。",
      );
    data.objections?.forEach(({ day, decided, decision }, index) => {
      const at = (field: string) => ["objections", index, field];
      if (noticeFrom && noticeTo && (day < noticeFrom || day > noticeTo))
        fault(at("day"), "不在公示期间", "公示期间提的才填在这里；期满以后提的，按数字有误处理。");
      if (decided && decided < day) fault(at("decided"), `早于提出日期 ${day}`, "请核对两个日期。");
      if (decided && !decision) fault(at("decision"), "处理完了，却没有写怎么处理的", "请写明结果和理由。");
    });
    if (noticeFrom === undefined && noticeTo === undefined) return faults;
    if (noticeFrom === undefined || noticeTo === undefined) {
      fault([noticeFrom ? "noticeTo" : "noticeFrom"], "公示的两个日期只填了一个", "请把开始和结束都填上。");
      return faults;
    }
    if (noticeFrom < data.day)
      fault(["noticeFrom"], `公示早于活动日期 ${data.day}`, "活动结束、时长记好以后再公示。");
    const atLeast = content.find("site", "site")?.data.serviceNoticeDays ?? USUAL_NOTICE;
    const calendar = content.find("calendar", "calendar")?.data ?? { years: [] };
    const shown = workingDaysFrom(noticeFrom, noticeTo, calendar);
    if (shown === undefined)
      fault(["noticeTo"], "节假日表里缺这一年，算不出公示了几个工作日", "请到“设置 → 节假日”补上这一年。");
    else if (shown < atLeast)
      fault(
        ["noticeTo"],
        `只公示 ${Math.max(0, shown)} 个工作日，不到 ${atLeast} 个`,
        "请把公示结束日期往后推。",
      );
    return faults;
  },
};

/** Working days from one day to another, both included; undefined when the calendar lacks a year. */
function workingDaysFrom(from: string, to: string, calendar: WorkingCalendar): number | undefined {
  try {
    return workingDaysBetween(addDays(from, -1), to, calendar);
  } catch (error) {
    if (error instanceof MissingYearError) return undefined;
    throw error;
  }
}
