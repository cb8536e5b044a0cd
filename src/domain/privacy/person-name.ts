import { everyMatch } from "./every-match.ts";
import { mark, type Detector, type Passage } from "./detector.ts";
import type { Finding } from "./finding.ts";
import { maskName } from "./mask-name.ts";
import type { View } from "./view.ts";
import { compoundSurnames, surnames } from "./surnames.ts";

/** Full names beside a form of address: 居民王秀兰反映, 张建国先生; a guess, therefore a question. */
export const personName: Detector = (passage, options) => {
  const shown = new Set([...(options.publicNames ?? []), ...(options.register ?? [])]);
  return passage.plains.flatMap((view) =>
    [...afterRole(passage, view), ...beforeTitle(passage, view)].filter(
      (it) => !shown.has(it.text.replace(/\s/g, "")),
    ),
  );
};

const roles =
  "(?:业主|住户|居民|户主|当事人|联系人|姓名|报修人|反映人|投诉人|来访人|申请人|信访人|承租人|租户|租客|房东|房主|老人|患者|行为人|违规人|违法行为人|肇事者|邻居|村民|乘客|车主|机主|司机|男子|女子|志愿者|楼上|楼下|儿子|女儿|妻子|丈夫|母亲|父亲|孤寡老人|残疾人|低保户|困难户)";
const speaks =
  '(?=$|[\\s，。；、,.;:：!！?？)）(（"”】]|反映|表示|称|说|家|来|与|和|同|在|将|把|于|从|向|因|为|多次|经常|长期|提出|投诉|反应|认为|要求|申请|报修|诉|身份|电话|手机|住|先生|女士|等|的|患|系|是|已|今年|被|拖欠|高空|私|违|乱|未|不|也|曾|近|两|一家|夫妇|夫妻|老人|同志|捐|主动|拾)';
const role = new RegExp(`${roles}[:：\\s是为叫名"“(（]{0,2}([\\u4e00-\\u9fff]{2,4}?)${speaks}`, "g");
const titles =
  "(?:先生|女士|小姐|太太|大爷|大妈|大叔|大婶|大娘|大姐|大哥|阿姨|奶奶|爷爷|叔叔|伯伯|师傅|同学|小朋友|老人|业主|[，,（(]?(?:男|女)[，,]|[，,（(]?(?:今年|现年)?\\s?\\d{1,3}岁)";
// 82岁的周玉珍
const aged = new RegExp(`\\d岁(?:高龄)?的(?:独居)?(?:老人|居民)?([\\u4e00-\\u9fff]{2,4}?)${speaks}`, "g");
const title = new RegExp(`([\\u4e00-\\u9fff]{2,4})(?=\\s?${titles})`, "g");
const anyTitle = new RegExp(titles);

function afterRole(passage: Passage, view: View): Finding[] {
  return [...everyMatch(view.text, role), ...everyMatch(view.text, aged)].flatMap((match) => {
    const name = match[1] ?? "";
    const from = match.index + match[0].lastIndexOf(name);
    return looksLikeName(name)
      ? [mark(passage, view, [from, from + name.length], "name", "ask", maskName(name))]
      : [];
  });
}

function beforeTitle(passage: Passage, view: View): Finding[] {
  if (!anyTitle.test(view.text)) return [];
  return everyMatch(view.text, title).flatMap((match) => {
    const words = match[1] ?? "";
    // The run of characters may begin before the name; the surname decides where it starts.
    for (let skip = 0; skip + 2 <= words.length; skip++) {
      const name = words.slice(skip);
      const from = match.index + skip;
      if (name.length >= 3 && looksLikeName(name))
        return [mark(passage, view, [from, from + name.length], "name", "ask", maskName(name))];
    }
    return [];
  });
}

function looksLikeName(name: string): boolean {
  const compound = compoundSurnames.some((it) => name.startsWith(it));
  const given = name.slice(compound ? 2 : 1);
  if (!compound && !surnames.has(name.charAt(0))) return false;
  return (
    given.length >= 1 &&
    given.length <= 2 &&
    !everyday.test(name) &&
    [...given].every((sign) => givenSigns.has(sign))
  );
}

const everyday =
  /[某×xX*]|^(?:平安|时有|高度|方便|方式|和平|时间|平时|全体|全部|应当|应该|都|于|相关|成立|公共|公开|安全|安装|文明|文化|明确|关于|关心|计划|居民|来自|满意|解决|任何|何时|强烈|任务|单元|和谐|常年|向社|国家|全家|来[电信访函]|元旦|宣传|连续|路灯|楼道|楼上|管理|司机|司法|古稀|花园|海洋|富强|幸福)/;

// Characters that are usual in given names; text after a form of address seldom consists of them alone.
const givenSigns = new Set(
  "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国文斌玉珍凤梅红春燕玲海波志永辉鹏飞林峰浩宇轩梓涵子欣怡佳琪雨晨思远博雪莹颖慧婷倩蕾琳洁萍莉琴云莲香翠芬桃荣贵福顺祥德庆喜财宝康健安宁乐成功胜利民爱卫东振兴业学良善仁义忠孝礼智信诚正直光耀宗祖龙虎豹彪凯旋俊豪杰雄才俐瑞瑶璐璇珊瑜瑾珂珍珠银金铁钢锋锐钧鑫森木树松柏青山石川河江湖泽润清泉源冰霜阳晖晓晴旭昊昌星辰月夏秋冬一二三四五六七八九小大长生根发旺茂盛富有余全满新立功勋章宏伟洪涛晟嘉诗韵萱妍媛妮娇娥嫣婉姝姗娅朝阳继承万里守成书画文武彦哲铭恩惠友朋程翔航帆帅奇峻岭岩崇岳巍世界家和睦祯祺福禄寿菊兰竹荷花叶芝芸苗蓉薇菲蓓蕊艺素贞淑贤雅韵美佩佳传维绍启开运道少仲伯孟叔季柱栓牛粮焕巧雷雯雁霄霖潇逸睿瀚沐辰妤芮筱歆钰铮焱煜烨炜炎灿烁培坤垚基堂奎守宾延廷广弘怀恒恺愉昆昕昱景曦杉枫楠楚樱武毅沛沁泓洋淇渊滨澜炳熙爽玥琛琦琰甜禹秉箐翊翰聪胤腾舒茵莎菁菡葵蔚裕谦进邦钊钦锁锦镇霆韬飒馨骁骏魁鸣鸿鹤麒麟黎招弟引娣".split(
    "",
  ),
);
