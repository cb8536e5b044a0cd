import { everyMatch } from "./every-match.ts";
import { mark, type Detector, type Passage } from "./detector.ts";
import { cutByDashes, cutOtherwise, fitsRoom } from "./door-numbers.ts";
import { flat, patterns, strong, withoutDigits } from "./door-patterns.ts";
import { cutByColumns } from "./door-table.ts";
import { fixtures, isOfficeAddress, measures, officeLead, publicKinds, publicRooms } from "./door-words.ts";
import type { Finding } from "./finding.ts";
import type { View } from "./view.ts";
import { after, before } from "./surroundings.ts";

/** Front doors in every spelling, from 3号楼2单元501 to 3#2-501; a building alone or a stairwell is free. */
export const door: Detector = (passage) =>
  passage.views.flatMap((view) => [
    ...spelt(passage, view),
    ...cutByDashes(passage, view),
    ...cutOtherwise(passage, view),
    ...cutByColumns(passage, view),
  ]);

const publicRoomAfter = new RegExp(`^[\\s(（,，的:：]{0,2}${publicKinds}(?:${publicRooms})`);
// 302室与402室: the second room stands in the same building.
const neighbours = new RegExp(`^(?:[、,，和与及至到或\\-/]\\s?${flat}(?:室|号房|住户)(?![外内温])){1,5}`);
const thingAfter = new RegExp(`^号(?:${fixtures})`);
const residents = /^的?(?:住户|业主|居民|户主|租户|租客|老人|[^，。；]{0,4}(?:家|反映|投诉|来电))/;
const calls = /^(?:110|119|120|122)$/;
const answered = /^(?:宣传|救护|急救|到场?|到达|处置|出警|报警|接警|消防|民警|医护|电话|联动|指挥)/;
const strongEnd = new RegExp(`${strong}$`, "i");

function spelt(passage: Passage, view: View): Finding[] {
  if (view.digitCount === 0 && !withoutDigits.test(view.text)) return [];
  return patterns.flatMap(({ needs, leastDigits, whole }) =>
    (view.digitCount < leastDigits || !needs.test(view.text) ? [] : everyMatch(view.text, whole)).flatMap(
      (match) => {
        const [all, head = "", middle = "", room = ""] = match;
        const skip = /^[^0-9A-Za-z东西南北中甲乙丙丁]$/.test(head) ? head.length : 0;
        const start = match.index + skip;
        const end = match.index + all.length;
        if (!isHome(view, start, end, skip || head === "" ? "" : head, middle, room)) return [];
        // 5号楼（301户） says how many; the views without brackets cannot tell.
        const span = view.original(start, end);
        const quoted = passage.original.slice(span.start, span.end + 1);
        if (/[（(]\s*\d+户[)）]$/.test(quoted)) return [];
        const more = neighbours.exec(after(view, end, 40))?.[0].length ?? 0;
        return [mark(passage, view, [start, end + more], "door", "block", keepBuilding(head))];
      },
    ),
  );
}

function isHome(view: View, start: number, end: number, head: string, middle: string, room: string): boolean {
  const lead = before(view, start, 40);
  const following = after(view, end, 14);
  const digits = /^\d+/.exec(room)?.[0] ?? "";
  if (calls.test(room) && answered.test(following)) return false;
  if (/[排巷][东西]?$/.test(middle)) return !/[影剧席座场堂]/.test(lead.slice(-6)) && !officeLead.test(lead);
  if (/^[东西中]$/.test(room) && !/[层楼]/.test(middle)) return false;
  const bare = digits === room;
  const year = /^(?:19|20)\d{2}$/.test(digits);
  const hasUnit = /单|门|梯|dan|dy|#/i.test(middle) || /^\d{1,2}[-·._/#之]$/.test(middle);
  // The west gate on the fifth floor is a home only on a staircase of homes.
  if (/[东西南北中][边侧]?门$/.test(room) && !/单/.test(middle)) return false;
  // 302-1 is a split flat, 2024-06 is a month.
  // 301 189-4560-1234: what follows a blank is a number of its own.
  const apart = /^\s+\d/.test(following);
  const rest = year
    ? following
    : following
        .replace(/^(?:-\d{1,2}|(?:[-/]\d{3,4})+)(?![\d-])/, "")
        .replace(hasUnit ? /^[A-D](?![0-9A-Za-z])/i : /^$/, "");
  if (/[0-9A-Za-z]$/.test(lead) && /^[0-9A-Za-z]/.test(view.text.charAt(start))) return false;
  if (bare && (/^[0-9A-Za-z]/.test(rest) || (!apart && measures.test(rest.trimStart())))) return false;
  if (bare && thingAfter.test(rest)) return false;
  if (publicRoomAfter.test(rest) && !/^[的]?物业费/.test(rest)) return false;
  if (!hasUnit && officeLead.test(lead)) return false;
  if (isOfficeAddress(lead) && !residents.test(rest)) return false;
  if (digits && !fitsRoom(digits, bare && !hasUnit ? 30 : 60)) return false;
  if (/^\d+户$/.test(room)) return !isCount(lead, head, rest, digits);
  if (/(?:栋楼|幢楼)$/.test(head) && bare) return false;
  if (year && bare && /^\s?[-/.年]/.test(rest)) return false;
  return isBuilding(lead, head, middle, room, digits, hasUnit);
}

/** 楼 may be a floor and 号 a day or a street number; they need more than a bare number behind them. */
function isBuilding(
  lead: string,
  head: string,
  middle: string,
  room: string,
  digits: string,
  hasUnit: boolean,
): boolean {
  if (head === "" || hasUnit || strongEnd.test(head) || head.includes("弄")) return true;
  const own = /\d+/.exec(head)?.[0] ?? "";
  if (head.endsWith("楼"))
    return (
      digits !== "" &&
      own !== digits.slice(0, -2) &&
      !/(?:中心|大厦|大楼|医院|学校|广场|商场|委会)$/.test(lead.trimEnd())
    );
  const firm = /室|房|户|业主/.test(room) || /层|楼/.test(middle);
  return firm && !/月\s?$/.test(lead);
}

/** 5栋120户 counts households, 3栋501户 names one. */
function isCount(lead: string, head: string, rest: string, digits: string): boolean {
  const many =
    /(?:共|涉及|改造|惠及|覆盖|包括|总计|合计|完成|现有|全部|辖|管理|累计|约|近|超|有|至|到|-|、|和|\d户[、,，])\s?$/.test(
      lead,
    ) || /(?:栋楼|幢楼)$/.test(head);
  const acting =
    /^[)）]|^[、,，和及]\d{1,3}(?:号楼|栋|幢|座)\d+户|^(?:居民|家庭|业主|住户)?(?:均|都|全部|已|参与|参加|投票|签|同意|受益|完成|中|，?共|投|左右|以上|规模|楼房)/.test(
      rest,
    );
  return many || acting || Number(digits.slice(-2)) > 12;
}

function keepBuilding(head: string): string {
  return /\d|[A-Za-z甲乙丙丁东西南北]/.test(head) ? `只写到楼栋:${head.trim()}` : "只写到楼栋";
}
