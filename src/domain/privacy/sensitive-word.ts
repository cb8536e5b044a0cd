import { everyMatch } from "./every-match.ts";
import { mark, type Detector } from "./detector.ts";

/** Words on health, poverty, faith or punishment standing within twelve characters of a person. */
export const sensitiveWord: Detector = (passage) => {
  const view = passage.plainTight;
  return everyMatch(view.text, words).flatMap((match) => {
    const end = match.index + match[0].length;
    const lead = view.text.slice(Math.max(0, match.index - 12), match.index);
    const rest = view.text.slice(end, end + 12);
    const harmless = general.test(lead.slice(-4) + match[0] + rest.slice(0, 5)) || harmlessBefore.test(lead);
    const one =
      /[一1某该这那](?:名|位)[^，。；]{0,4}$/.test(lead) ||
      /^(?:户|人员|对象|居民|家庭)*(?:名单|名册|花名册)/.test(rest);
    const personal = one || person.test(clause(lead, -1)) || personAfter.test(clause(rest, 1));
    return !harmless && personal
      ? [mark(passage, view, [match.index, end], "sensitive", "ask", "删除或改为不涉及个人的说法")]
      : [];
  });
};

const words =
  /低保|特困|五保|残疾|精神(?:障碍|病|分裂|异常|疾病|失常)|智障|抑郁|躁郁|自闭症|艾滋|HIV|乙肝|肝炎|肺结核|梅毒|癌|白血病|尿毒症|糖尿病|吸毒|戒毒|社区矫正|矫正对象|刑满(?:释放)?|刑释|前科|缠访|闹访|上访|信访人|离异|离婚|家暴|怀孕|流产|不孕|信教|基督徒|穆斯林|教徒|失独|轻生|自杀|痴呆|瘫痪|聋哑|失信被执行/g;

const person =
  /某|先生|女士|大爷|大妈|阿姨|奶奶|爷爷|大叔|师傅|户主|本人|其[子女妻夫父母]|丈夫|妻子|儿子|女儿|母亲|父亲|老伴|[他她]|该(?:居民|业主|户|男|女|住户|老人)|患者|姓名|男子|女子|\d岁|[一1](?:名|位)(?:居民|业主|老人|住户|女子|男子)|独居老人|楼\d|\d室|业主$|居民(?:王|李|张|刘|陈)/;
const personAfter =
  /^(?:的)?(?:户|人员|家庭|患者|对象|老人|居民)?(?:王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|马|朱|胡|郭|何|林|高|罗)(?:某|[\u4e00-\u9fff]{1,2}(?:$|[，。、（(家的在]))|^[^，。；]{0,6}(?:某[，。的]|先生|女士|大爷|阿姨|奶奶|[他她])/;
const general =
  /残疾人(?:坡道|通道|联合|专用|卫生间|设施|保障|日|停车|工作|事业|证办)|残联|无障碍|低保(?:政策|办理|申请|标准|工作|金发|审核|条件|指南|对象认定)|禁毒|戒毒(?:宣传|日|知识)|预防|宣传|讲座|政策|科普|义诊|防治|筛查|接种|疫苗|条例|法律援助/;
const harmlessBefore = /(?:共|现有|辖区|累计|全区|全社区)[^，。]{0,8}$/;

function clause(text: string, side: -1 | 1): string {
  const parts = text.split(/[。；;!！?？\n]/);
  return (side === -1 ? parts[parts.length - 1] : parts[0]) ?? "";
}
