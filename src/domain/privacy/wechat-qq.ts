import { everyMatch } from "./every-match.ts";
import { mark, type Detector, type Passage } from "./detector.ts";
import type { FindingType, Finding } from "./finding.ts";
import type { View } from "./view.ts";
import { labelledAsThing } from "./surroundings.ts";

/** WeChat accounts behind or before any spelling of the word; public accounts and mini programs are free. */
export const wechat: Detector = (passage) => both(passage, "wechat", wechatForward, wechatBackward);

/** QQ numbers behind or before any spelling of the word. */
export const qq: Detector = (passage) => both(passage, "qq", qqForward, qqBackward);

const say = '[\\s:：;,，号是为同就叫的我他她码\\-=→>（(【\\[“"·.、]{0,8}';
const wechatWord =
  "(?:[微薇威徽维围唯崴卫魏危微薇嶶][\\s·.\\-*]{0,2}[信❤心芯欣星xX](?!期)|[vV][\\s·.\\-*]{0,2}[信心芯xX]|[wW][\\s·.]{0,2}[xX信]|we\\s?chat|wei\\s?xin|绿泡泡|[加家+＋➕佳嘉伽][个我一下]{0,2}[\\s]?[vV微薇威]|微号|[vV]号)";
const account = "([A-Za-z][-_A-Za-z0-9]{5,19}|1[3-9]\\d{9}|[1-9]\\d{4,10})(?![-_A-Za-z0-9@./])";
// Either kind of account, a QQ number perhaps cut by blanks or dots.
const anyAccount = /[A-Za-z0-9][-_A-Za-z0-9]{4}|[1-9](?:[ \-·.]?\d){4}/;
const wechatForward = new RegExp(`${wechatWord}${say}(?:id|ID|账号|帐号|号码)?${say}${account}`, "gi");
const wechatBackward = new RegExp(
  `(?:^|[^A-Za-z0-9@._/+=-])([A-Za-z][-_A-Za-z0-9]{5,19}|1[3-9]\\d{9})[\\s，,（(【]{0,2}(?:是|就是|为)?(?:我的?|本人|他的?|她的?)?(?:同)?(?:微信(?:号|同号|[）)。，,]|$)|[vVwW]信|[vVwW][xX](?![A-Za-z0-9]))`,
  "gi",
);
const qqWord =
  "(?:[qQ][\\s·.\\-*]{0,2}[qQ]|扣\\s?扣|抠\\s?抠|叩\\s?叩|蔻\\s?蔻|企鹅|球球|秋秋|丘丘|[qQ]号|[加+＋家][个我一下]{0,2}\\s?[qQ])";
const qqForward = new RegExp(
  `${qqWord}[\\s群号是为码:：,，;\\-=（(【]{0,6}([1-9](?:[ \\-·.]?\\d){4,10})(?![0-9A-Za-z@年月版元万%]|\\.\\d)`,
  "gi",
);
const qqBackward =
  /(?:^|[^0-9A-Za-z@._/-])([1-9]\d{4,10})[\s，,（(【]{0,2}(?:是|就是|为)?(?:我的?|本人)?(?:[qQ]{2}|扣扣|企鹅)(?![A-Za-z0-9])号?/g;

// Product and protocol words that stand behind 微信 in guides without being an account.
const products =
  /^(?:android|iphone|ios|windows|harmony(?:os)?|version|wechat|weixin|https?|jssdk|openid|appid|unionid|request|xweb|webview|mini-?program|official|account|service|login|qrcode|javascript|html5?|message|payment|chrome|safari|github|openweixin)/i;

function both(passage: Passage, type: FindingType, forward: RegExp, backward: RegExp): Finding[] {
  return passage.views.flatMap((view) =>
    anyAccount.test(view.text)
      ? [...matches(passage, view, type, forward), ...matches(passage, view, type, backward)]
      : [],
  );
}

function matches(passage: Passage, view: View, type: FindingType, pattern: RegExp): Finding[] {
  return everyMatch(view.text, pattern).flatMap((match) => {
    const id = match[1] ?? "";
    const lead = match.index > 0 ? view.text.charAt(match.index - 1) : "";
    const open = /^[A-Za-z]/.test(match[0]) && /[A-Za-z0-9./@_+=-]/.test(lead) && !match[0].startsWith(id);
    if (
      open ||
      (/^wx\d/i.test(match[0]) && labelledAsThing(view, match.index)) ||
      products.test(id) ||
      /公众|小程序|视频号|服务号|订阅号|企业/.test(
        view.text.slice(Math.max(0, match.index - 4), match.index + match[0].length),
      )
    )
      return [];
    // 微信 group is a word in a sentence; an account has a digit or stands behind a colon, 号 or 是.
    const link = match[0].slice(0, match[0].indexOf(id));
    if (/^[A-Za-z]+$/.test(id) && !/[:：号是为叫=→]|id\s?$/i.test(link) && match[0].indexOf(id) > 0)
      return [];
    // Base64 may hold …1VX; a real account is set apart from the word.
    if (/^[vw]x/i.test(match[0].slice(match[0].indexOf(id) + id.length))) return [];
    const from = match.index + match[0].indexOf(id);
    return [mark(passage, view, [from, from + id.length], type, "ask")];
  });
}
