import { everyMatch } from "./every-match.ts";
import { mark, type Detector } from "./detector.ts";
import { isOfficeAddress, officeLead, publicRooms } from "./door-words.ts";
import { after, before } from "./surroundings.ts";

/** A room number without its building, or a side of a landing: 501室, 五楼东户. */
export const room: Detector = (passage, options) =>
  passage.views.flatMap((view) =>
    (view.digitCount === 0 ? [] : everyMatch(view.text, options.exposure ? withFloor : pattern)).flatMap(
      (match) => {
        const start = match.index + (match[1] ?? "").length;
        const end = match.index + match[0].length;
        const lead = before(view, start, 30);
        const digits = /\d{3,4}/.exec(match[0])?.[0] ?? "101";
        const place = Number(digits.slice(-2));
        const open = publicBefore.test(lead);
        const office =
          publicAfter.test(after(view, end, 10)) || officeLead.test(lead) || isOfficeAddress(lead);
        if (open || office || place < 1 || place > 60 || /(?:共|约|有|计|及|达)$/.test(lead)) return [];
        return [mark(passage, view, [start, end], "room", "ask")];
      },
    ),
  );

const publicBefore = new RegExp(
  `(?:${publicRooms}|派出所|中心|司法所|法院|法庭|分局|事务所|委员会|学校|医院|社区|街道|大厦|宾馆|酒店|楼)[\\s\\d楼层]{0,3}$`,
);
const publicAfter = new RegExp(`^[\\s(（,，的]{0,2}[为是系]?(?:社区|居民|公共)?(?:${publicRooms}|书屋)`);
const number =
  "[1-9]\\d{2,3}(?:室(?![外内温])|号房|房间|房(?![屋价产地间])|(?:的)?(?:业主|住户|户主|租户|租客|房东)(?!大会|委员|代表|群|们|投票|参))|(?:[1-9]|[1-5]\\d)0[1-8]户(?=反映|投诉|来电|报修|家里|漏水)";
const landing = "\\d{1,2}[楼层][东西南北中]边?户(?![外型])";
const pattern = new RegExp(`(^|[^0-9A-Za-z.\\-])(?:${number}|${landing})`, "g");
const withFloor = new RegExp(
  `(^|[^0-9A-Za-z.\\-])(?:${number}|${landing}|\\d{1,2}单元[\\s的]?\\d{1,2}(?:楼|层))`,
  "g",
);
