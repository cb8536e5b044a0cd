import { compoundSurnames, surnames } from "../privacy/surnames.ts";

/**
 * The full names among those an honour praises: 王小明、欧阳小明. Masked names (张某), forms of address (张阿姨),
 * bodies and groups are none.
 */
export function fullNames(honoured: string): string[] {
  return honoured
    .split(/[、，,；;和与及/\s（）()“”]+/)
    .filter((word) => /^[\u4e00-\u9fff·]{2,12}$/.test(word) && !notAName.test(word))
    .filter((word) => {
      if (word.includes("·")) return true;
      const rest = word.length - (compoundSurnames.some((one) => word.startsWith(one)) ? 2 : 1);
      const isSurname = rest === word.length - 2 || surnames.has(word[0]!);
      return isSurname && rest >= 1 && rest <= 2;
    });
}

const notAName =
  /某|[队组会们家户楼员长人]$|居民|邻居|志愿|小区|社区|街坊|物业|夫妇|阿姨|大爷|大妈|大叔|大姐|大哥|奶奶|爷爷|叔叔|师傅|老师|医生|先生|女士|同学/;
