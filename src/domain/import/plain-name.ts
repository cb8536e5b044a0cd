/** A name for comparing: one width, one case, without blanks, line breaks and marks. “受理 日期*” is 受理日期. */
export function plainName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s*＊:：、，,。.·•“”"'’\-—_/\\|]+/g, "");
}

/** The same without what stands in brackets: 满意度（回访）is 满意度. */
export function withoutBrackets(text: string): string {
  return plainName(text.normalize("NFKC").replace(/[([{【〔《][^)\]}】〕》]*[)\]}】〕》]?/g, ""));
}
