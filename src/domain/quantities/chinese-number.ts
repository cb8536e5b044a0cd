/** Reads a whole number in Chinese numerals below 一亿 (三百二十, 两, 一千零五); undefined when the text is not one. */
export function readChineseNumber(text: string): number | undefined {
  if (text === "") return undefined;
  let [total, section, digit] = [0, 0, 0];
  for (const character of text) {
    const place = PLACES[character];
    const value = DIGITS.indexOf(character === "两" ? "二" : character);
    if (value >= 0) digit = value;
    else if (character === "万") [total, section, digit] = [(section + digit) * 10_000, 0, 0];
    else if (place !== undefined) [section, digit] = [section + (digit || 1) * place, 0];
    else return undefined;
  }
  return total + section + digit;
}

const DIGITS = "零一二三四五六七八九";
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
