import { everyMatch } from "./every-match.ts";
import { mark, type Passage } from "./detector.ts";
import { fixtures, officeLead, publicKinds, publicRooms } from "./door-words.ts";
import type { Finding } from "./finding.ts";
import type { View } from "./view.ts";
import { after, before } from "./surroundings.ts";

/** True when a number can be a room: storey 1–60, then a place on the storey up to `most`. */
export function fitsRoom(digits: string, most: number): boolean {
  if (digits.length < 3) return true;
  const place = Number(digits.slice(-2));
  const storey = Number(digits.slice(0, -2));
  return place >= 1 && place <= most && storey >= 1 && storey <= 60;
}

const dashed =
  /(^|[^0-9A-Za-z.-])((?:[A-Za-z]?\d{1,2}-|[A-Za-z]-)?(?:[A-Za-z]?0?[1-9]\d{0,2}[#栋幢座号甲乙丙丁]?|[A-Za-z])\s?[-_一杠横]\s?(?:0?[1-9]\d?|[A-Za-z])座?\s?[-_一#杠横]\s?(0?[1-9]\d{2}|[1-9]\d{3}))(室|户|房)?(?![0-9A-Za-z]|-[0-9A-Za-z]|\.\d)/g;

/** 3-2-501 and its like: three numbers that can be building, unit and room. */
export function cutByDashes(passage: Passage, view: View): Finding[] {
  if (view.digitCount < 4) return [];
  return everyMatch(view.text, dashed).flatMap((match) => {
    const [all, head = "", number = "", room = "", suffix = ""] = match;
    const start = match.index + head.length;
    const year = /^(?:19|20)/.test(room) && room.length === 4 && Number(room.slice(-2)) > 12;
    // 电表箱5-2-101至5-2-112: the label of the first is that of the last.
    const lead = before(view, start, 28).replace(/(?:[A-Z]?\d+-\d+-\d+号?[至到、,，和及~-])+$/, "");
    // 12:3-2-501 and 2024/3-2-501 go on with a number; 地址:3-2-501 and media/3-2-501 do not.
    if (/[0-9][/:]$/.test(lead)) return [];
    const rest = after(view, start + number.length, 8);
    if (
      !suffix &&
      (!fitsRoom(room, 40) || year || isThing(lead) || otherUnit.test(rest) || fixtureAfter.test(rest))
    )
      return [];
    return [mark(passage, view, [start, match.index + all.length], "door", "block", "只写到楼栋")];
  });
}

const loose =
  /(^|[^0-9A-Za-z.\-/])((?:[A-Za-z]?[1-9]\d{0,2}|[A-Za-z])(?:\s?[.·/_,，、|#+□]\s?|\s|-)(?:[1-9]\d?(?:\s?[.·/_,，、|#+□]\s?|\s|-))?(0?[1-9]\d{2}|[1-9]\d{3}))(\s?室|户(?!外|型)|房(?!屋|价|产|地)|号房)?(?![0-9A-Za-z]|[-.]\d)/g;

/** Dots, slashes or blanks, or only two parts: a room word, an estate name or a person must stand near. */
export function cutOtherwise(passage: Passage, view: View): Finding[] {
  if (view.digitCount < 4) return [];
  return everyMatch(view.text, loose).flatMap((match) => {
    const [all, head = "", number = "", room = "", suffix = ""] = match;
    const start = match.index + head.length;
    const end = match.index + all.length;
    const lead = before(view, start, 24);
    const rest = after(view, end, 12);
    const parts = number.split(/[^0-9A-Za-z]+/).length;
    const dash = /^[A-Za-z]?\d*\s?[-#/]\s?\d+$/.test(number);
    const lives =
      /(?:住|家在|家是|住址|住户|业主|门牌号?|房号|户号|租客?|房东|地址|户主|居民|邻居)[在于是为:：的\s]{0,3}[\u4e00-\u9fff]{0,8}$/.test(
        lead.replace(/\s/g, ""),
      );
    const estate =
      /(?:小区|花园|家园|新村|公寓楼?|苑|新城|家属院|宿舍|雅居|公馆|[东西南北]区|[一二三四五六1-6]期)[东西南北]?区?\s?$/.test(
        lead,
      );
    const person =
      /^\s?(?:的)?(?:业主|住户|户主|租户|租客|房东|家里|家的|邻居|居民[^，。]{0,4}(?:说|反映|某))/.test(rest);
    const alone =
      parts === 3 &&
      view.text.trim() === number &&
      /^\d+([/·])\d+\1\d+$/.test(number) &&
      !/(?:19|20)\d\d$/.test(number);
    if (alone) return [mark(passage, view, [start, end], "door", "block", "只写到楼栋")];
    const listed = /[,，、]/.test(number) || (!dash && parts < 3);
    if (!fitsRoom(room, 40) || isThing(lead) || officeLead.test(before(view, start, 40))) return [];
    if (!suffix && otherUnit.test(rest)) return [];
    if (publicRoomAfter.test(rest)) return [];
    const home = suffix
      ? ((dash || parts === 3 || lives) && !/户/.test(suffix)) || (parts === 3 && !listed)
      : (lives || person || (estate && dash)) && (!listed || lives);
    return home ? [mark(passage, view, [start, end], "door", "block", "只写到楼栋")] : [];
  });
}

function isThing(lead: string): boolean {
  return (
    thing.test(lead) &&
    !/(?:(?:^|[^库机])房|户|门牌|楼|室)[号码]?[\s:：]{0,2}$|[路街巷道弄里院]\d{1,4}号\s?$/.test(lead)
  );
}

const thing =
  /(?:第|年|尺码|尺寸|序列|[〕\])）]|号|型号|版本|版|图号|条|编号|GB\S{0,3}|ISO|IEC|比分|比|得分|v|V|规格|车位号?|电话|热线|附件|表|图|式|公式|货架|码|例|题|节|章|探头|摄像头?|库房|仓库|端口|机[房箱]|柜|箱|桩|井|杆|栓|缆|库位|货位|座位|[机工摊展点]位|阀门?|换热站|热力站|泵站|螺[栓丝]|灯|资产|标签|标段|工段|批次|线路|项目)[\s:：]{0,2}$/;
const publicRoomAfter = new RegExp(`^[\\s(（]{0,2}${publicKinds}(?:${publicRooms})`);
const fixtureAfter = new RegExp(`^(?:室|户|房)?号?的?(?:${fixtures})`);
const otherUnit =
  /^\s?(?:元|米|毫|厘|㎡|平|人|条|版|万|度|分|%|吨|千|伏|号文|型|款|页|年|月|日|次|个|kg|mm|cm|km|kv)/i;
