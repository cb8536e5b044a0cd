import { Refusal } from "../refusal.ts";

/** A user name in one spelling: letters (Chinese too), digits, `.`, `-`, `_`; lower case. Goes into Git. */
export function accountName(written: string): string {
  const name = spelling(written);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,29}$/u.test(name))
    throw new Refusal(422, "用户名要 2 到 30 个字，只能用汉字、字母、数字、点、短横和下划线。");
  return name;
}

/** How a typed user name is looked up; never throws. */
export function spelling(written: string): string {
  return written.normalize("NFKC").trim().toLowerCase().slice(0, 60);
}

/** A name for colleagues and for Git authorship, one line without characters that Git sets apart. */
export function displayName(written: string): string {
  const name = written.normalize("NFC").trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ·（）()._-]{0,29}$/u.test(name))
    throw new Refusal(422, "显示名称要 1 到 30 个字，不能有特殊符号。");
  return name;
}
