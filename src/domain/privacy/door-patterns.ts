import { fixtures } from "./door-words.ts";

// Any sign but the end of a sentence; 门牌301, 房号301 and 对门301 say the same as 301.
const join =
  "(?:[^0-9A-Za-z\\u4e00-\\u9fff。；！!？?]|[之的里内第]|门牌号?|房间?号|室号|户号|对门|隔壁){0,3}";
/** Words that make a number a building beyond doubt. */
export const strong =
  "(?:号院|号居民楼|号住宅楼|号公寓楼?|号高层|号商住楼|号洋房|号大?[楼搂娄]|号L|hao\\s?lou|栋楼?|幢楼?|座|#楼?|dong)";
const label = "[A-Za-z]?\\d{1,3}[A-Za-z]?";
const building = `(?:\\d{1,4}弄\\s?\\d{1,3}号|(?:${label}|[A-Za-z甲乙丙丁])[\\s\\-·()]?${strong}|[东西南北前后]楼|${label}(?:楼|号|區|区|馆))`;
const unit = `(?:\\d{1,2}|I{1,3}|[A-Za-z甲乙丙丁东西南北中])#?(?:单元楼?|单员|单园|单(?!位)|门洞|号门(?!口)|门(?!口|岗|禁)|梯(?!间)|#|dan\\s?yuan|dy)`;
const floor = "(?:负?[1-9]\\d?(?:层|楼|[fF](?![a-z]))|顶楼|顶层)";
/** A room of three or four digits: storey and place on it. */
export const flat = "(?:[1-9]\\d{3}|0?[1-9]\\d{2})";
const side =
  "[东西南北中左右](?:[边侧面首间]|手边?)?(?:的|那|这|边|1|一)*(?:户(?![外型])|家(?=[，。、；\\s]|的|$))|[左右][手边侧]的?门(?!口)";
// A storey decides that 右侧住户 is one home and that 2号 is no stairwell.
const onFloor = `${floor}${join}(?:\\d{1,2}号(?!楼|院|${fixtures})|[东西南北中左右][边侧间手面]?的?那?(?:户|住户|人家|家|套)|[东西南北中][边侧]?门(?![口岗禁厅卫诊])|[左右]手边?(?=$|[，。、；,;\\s]|第?1[家户])|对门(?=$|[，。、；,;\\s]|的|[家户])|0[1-9](?=$|室|[^0-9A-Za-z年月日点时分:.%\\-]))`;
const lettered =
  "(?!(?:[2-5]G|[23]D))[1-9]\\d?(?:楼|层)?[A-H](?:室|户|房)?(?![0-9A-Za-z]|[级类区型座栋幢楼口标梯号门版馆段网轮票]|单元)";
const small = `[A-F]-?${flat}(?:室|户(?![外型])|号房)|\\d{1,2}(?:室|号(?=住户|业主|家|房))|\\d{1,2}-\\d{1,2}(?:号|室|户)(?!楼|院|${fixtures})|[东西中](?=$|[，。；、,;\\s])`;
const suffixed = `${flat}(?:室|户(?!外|型|均|次|数)|房(?!屋|价|产|地)|号房|号(?!楼|院|${fixtures})|住户|业主|shi)`;
const anyBuilding = /[楼号栋幢座#區区馆]|hao\s?lou|dong/i;
/** Words by which a home is named without any digit. */
export const withoutDigits = /[户家]|顶[楼层]/;

/** Ways to write a door; each match is [all, building or lead, unit and floor, room]. */
export const patterns = [
  // A word each pattern cannot do without keeps it from texts that cannot match.
  // building, perhaps unit and floor, then a room or a side of the landing
  {
    needs: anyBuilding,
    leastDigits: 0,
    whole: new RegExp(
      `(${building})${join}((?:${unit}${join})?(?:${floor}${join})?)(?:\\d{1,2}-)?(${suffixed}|${flat}|${onFloor}|${side}|${lettered}|${small})`,
      "gi",
    ),
  },
  // building and a unit that is only a number: 3号楼2-501, 3栋-2-501
  {
    needs: anyBuilding,
    leastDigits: 4,
    whole: new RegExp(`(${building})${join}(\\d{1,2}[-·._/#之])(${suffixed}|${flat})`, "gi"),
  },
  // no building: 2单元501, 二单元五楼东户
  {
    needs: /[单门梯#]|dan\s?yuan|dy/i,
    leastDigits: 0,
    whole: new RegExp(
      `(^|[^0-9A-Za-z])(${unit}${join}(?:${floor}${join})?)(${suffixed}|${flat}|${onFloor}|${side}|${small})`,
      "gi",
    ),
  },
  // the other way round: 2501室（B栋）, 302室，3单元，8号楼
  {
    needs: anyBuilding,
    leastDigits: 3,
    whole: new RegExp(
      `(^|[^0-9A-Za-z])((?:${unit}[,，、\\s]{0,2})?)(${flat}(?:室|号房|房|住户|业主)[\\s(,，]{1,2}(?:${unit}[,，、\\s]{0,2})?(?:${label}|[A-Za-z])\\s?${strong}|${flat}\\(${label}${strong}${unit}\\))`,
      "gi",
    ),
  },
  // rows of low houses and lanes: 4排5号, 3巷12号
  {
    needs: /[排巷]/,
    leastDigits: 2,
    whole: new RegExp(
      `(^|[^0-9])(\\d{1,3}(?:[排巷]|排[东西]数))(\\s?第?\\d{1,4}(?:[号户家](?!院)|号院(?=$|[^大门内])))(?!楼|${fixtures})`,
      "g",
    ),
  },
  // courtyards: 甲7号院西厢房, 5号后院东屋
  {
    needs: /[屋厢]/,
    leastDigits: 1,
    whole: /(^|[^0-9])(\d{1,4}号(?:[前后中东西]?院)?)([东西南北]厢?屋|[东西]厢房?)/g,
  },
  // a block of flats without a number, and a group of farmhouses with a resident
  {
    needs: /公寓|宿舍|家属楼|组/,
    leastDigits: 2,
    whole: new RegExp(
      `(^|[^0-9])((?:公寓|宿舍|家属楼)楼?|\\d{1,2}组)(${flat}室|\\d{1,3}号(?=[(（]?[^，。；0-9]{0,4}(?:[\\u4e00-\\u9fff]家(?![庭长])|住户|村民|户主)))`,
      "g",
    ),
  },
  // filled-in form: 楼号3 单元2 房号501
  {
    needs: /楼/,
    leastDigits: 4,
    whole:
      /(楼(?:号|栋|幢)?[:\s]{0,2}\d{1,3}[,，、;；\s]{0,2})(单元号?[:\s]{0,2}\d{1,2}[,，、;；\s]{0,2})?(?:房间?|室|户|门牌)号?[:\s]{0,2}(\d{3,4})/g,
  },
];
