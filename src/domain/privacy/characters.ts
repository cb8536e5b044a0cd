/** Look-alike characters folded before any detector reads: [from, to] strings of equal length. */
export const lookAlikes: readonly (readonly [string, string])[] = [
  // Circled and dingbat digits that Unicode compatibility folding leaves alone.
  ["❶❷❸❹❺❻❼❽❾", "123456789"],
  ["➀➁➂➃➄➅➆➇➈", "123456789"],
  ["➊➋➌➍➎➏➐➑➒", "123456789"],
  ["⓵⓶⓷⓸⓹⓺⓻⓼⓽⓿", "1234567890"],
  ["㆒㆓㆔㆕㊀㊁㊂㊃㊄㊅㊆㊇㊈", "一二三四一二三四五六七八九"],
  ["〡〢〣〤〥〦〧〨〩", "123456789"],
  ["○◯⚪⭕", "〇〇〇〇"],
  // Cyrillic and Greek capitals that look Latin, as used to slip a plate past a filter.
  ["АВСЕНКМОРТХУаеорсхувкмтЗІЅЈіѕј", "ABCEHKMOPTXYaeopcxybkmt3ISJisj"],
  ["ΑΒΕΖΗΚΜΝΟΡΤΥΧ", "ABEZHKMNOPTYX"],
  ["❤♥💚💗💓💛💙➕✚…", "心心心心心心心++…"],
  ["×✕✖✗✘╳", "xxxxxx"],
  // Traditional forms used in addresses, labels, numerals and plates.
  ["號樓單棟戶層門電話機碼車證間陸貳參萬東園廈區裡", "号楼单栋户层门电话机码车证间陆贰叁万东园厦区里"],
  ["魯蘇雲貴寧瓊遼陝滬閩贛粵晉鄂冀", "鲁苏云贵宁琼辽陕沪闽赣粤晋鄂冀"],
  ["橦撞丶", "幢幢、"],
  ["郵銀賬帳護聯繫絡樓", "邮银账账护联系络楼"],
];

/** Signs that number a list — ①, ⒈, ⑴, ㈠ — and the digits they stand for when a number is made of them. */
export const enumerators = new Map(
  [
    "①②③④⑤⑥⑦⑧⑨",
    "⒈⒉⒊⒋⒌⒍⒎⒏⒐",
    "⑴⑵⑶⑷⑸⑹⑺⑻⑼",
    "㈠㈡㈢㈣㈤㈥㈦㈧㈨",
    "❶❷❸❹❺❻❼❽❾",
    "➀➁➂➃➄➅➆➇➈",
    "➊➋➌➍➎➏➐➑➒",
  ].flatMap((signs) => [...signs].map((sign, i): [string, string] => [sign, String(i + 1)])),
);

/** Dashes of every width, wave dashes, box-drawing lines and the katakana long mark. */
export const dashes = /[\p{Pd}\u2212\u02d7\u2043\u2500\u2501\u30fc\uff70~\u223c\u301c\uffe3\u00af\u4e28]/u;

/** Middle dots and bullets. */
export const dots = /[\u00b7\u2022\u2027\u2219\u22c5\u30fb\u25aa\u2024\uff65\u0387\u16eb\u02d9]/u;

/** Signs that are drawn as nothing: format characters, combining marks, fillers, variation selectors. */
export const invisible = /[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0\u2800]/u;

/** Zero of each decimal system whose digits Unicode compatibility folding leaves alone. */
export const foreignZeros = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0e50, 0x0ed0];
