import { compoundSurnames } from "./surnames.ts";

/**
 * 王小明 → 王某, 欧阳小明 → 欧阳某, 阿依古丽·买买提 → 阿某; `nth` tells namesakes apart: 王某2.
 * Form of the court publication rule, 法释〔2016〕19号 art. 9.
 */
export function maskName(name: string, nth?: number): string {
  const plain = name.replace(/\s/g, "");
  const surname = compoundSurnames.find((it) => plain.startsWith(it) && plain.length > it.length);
  return `${surname ?? [...plain][0] ?? ""}某${nth ?? ""}`;
}
