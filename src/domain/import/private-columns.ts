import { plainName } from "./plain-name.ts";

/**
 * Whether a column of a ledger tells who somebody is or where they live (`rules.md` 2D). Such a column is
 * left behind whatever else is chosen; 责任人 and the like, too, because it holds a person's name.
 */
export function isPrivateColumn(header: string): boolean {
  const name = plainName(header);
  return PRIVATE.some((word) => name.includes(word)) && !ALLOWED.test(name);
}

const PRIVATE = [
  ..."反映人 来访人 投诉人 举报人 信访人 诉求人 当事人 申请人 报修人 上报人 联系人 经办人 承办人 责任人 受理人 登记人 回访人 接待人 网格员 业主姓名".split(
    " ",
  ),
  ..."姓名 名字 称呼 户主 性别 年龄 民族 出生 身份证 证件 电话 手机 联系方式 号码 微信号 微信名 昵称 qq号 邮箱".split(
    " ",
  ),
  ..."门牌 房号 房间 室号 户号 单元 住址 地址 住所 车牌 银行卡 卡号 账号 录音 截图".split(" "),
];

/** Counts of people are no people. */
const ALLOWED = /(人数|人次|户数)$/;
