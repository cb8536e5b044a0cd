import type { View } from "./view.ts";

/** The text just before an offset of a view, blanks kept. */
export function before(view: View, at: number, length: number): string {
  return view.text.slice(Math.max(0, at - length), at);
}

/** The text just after an offset of a view. */
export function after(view: View, at: number, length: number): string {
  return view.text.slice(at, at + length);
}

/** True when the number carries the label of a thing — an order, a meter, a case — not of a person. */
export function labelledAsThing(view: View, at: number): boolean {
  return thingLabel.test(before(view, at, 20));
}

const thingLabel = new RegExp(
  "(?:发票(?:号码?|代码)?|票据号?|订单号?|流水号?|单号|工单(?:编?号)?|序列号|条形?码|户号|表号|设备(?:编?号|码)?|维修(?:编?号|单号?)|报修(?:编号|单号?)|备案号?|" +
    "文号|案号|许可证(?:编?号)?|批号|批次号?|合同(?:编?号)|项目(?:编?号|代码|编码)|受理(?:编?号)|办件(?:编?号)|" +
    "交易号?|凭证号?|资产(?:编?号|编码)|统一社会信用代码|信用代码|组织机构代码|税号|纳税人识别号|ISBN|ISSN|版本号?|" +
    "准考证号?|考号|学籍号?|学号|工号|警号|证书(?:编?号)|注册证(?:编?号)?|使用登记证|批准文号|桩号|缴费(?:户号|编号)|图书证号?|老年证(?:编?号)?|志愿者(?:证号|编号)|档案号|登记号|代码|(?:^|[^件份]|(?:信访|来访|来信|案|稿|文|物)件)编号|SN|No\\.?|哈希|校验码|追溯码|时间戳|货号|型号|运单号?|快递单?号?)" +
    "(?:是|为)?[\\s:：#（(【]{0,3}(?:[A-Za-z-]{0,4}|(?:[A-Za-z]{1,4}-?)?\\d{2,6}-)$",
  "i",
);
