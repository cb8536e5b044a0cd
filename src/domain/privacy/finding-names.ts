import type { FindingType } from "./finding.ts";

/** What each kind of finding is called in front of staff. */
export const findingNames: Readonly<Record<FindingType, string>> = {
  "id-number": "身份证号",
  "bank-card": "银行卡号",
  mobile: "手机号",
  landline: "固定电话",
  plate: "车牌号",
  wechat: "微信号",
  qq: "QQ号",
  email: "电子邮箱",
  door: "门牌房号",
  room: "房号",
  passport: "护照或通行证号",
  name: "姓名",
  sensitive: "涉及个人的敏感情况",
  insult: "评价或指责人的话",
};
