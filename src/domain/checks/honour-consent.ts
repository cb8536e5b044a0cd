import { fullNames } from "../boards/full-names.ts";
import { noticePeriod } from "../boards/public-honour.ts";
import { daysBetween } from "../calendar/day.ts";
import { maskName } from "../privacy/mask-name.ts";
import type { Check } from "./check.ts";
import type { Fault } from "./fault.ts";
import { asType, faultAt } from "./fault-at.ts";

export const honourConsent: Check = {
  name: "honour-consent",
  description: "Ensure that an honour names nobody who has not agreed, and that its notice is long enough.",
  forEntry(entry, content) {
    const data = asType(entry, "honour")?.data;
    if (!data) return [];
    const faults: Fault[] = [];
    const { consent } = data;
    const names = fullNames(data.honoured);
    if (names.length > 0 && !consent?.covers.includes("name"))
      faults.push(
        faultAt(
          entry,
          ["honoured"],
          `写了真名“${names.join("、")}”，没有本人同意公开姓名的同意书`,
          `请改成“${names.map((name) => maskName(name)).join("、")}”或“某热心居民”；有同意书的，填上编号、范围和期限。`,
        ),
      );
    const { from, to } = noticePeriod(data, content);
    const least = content.find("boards", "boards")?.data.honours.noticeDays;
    if (daysBetween(from, to) < (least ?? 1))
      faults.push(
        faultAt(
          entry,
          ["noticeTo"],
          `公示 ${daysBetween(from, to)} 天，不到 ${least ?? 1} 天`,
          "请把公示结束日期往后放，或留空让程序算。",
        ),
      );
    return faults;
  },
};
