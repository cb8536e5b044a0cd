/** What a community says about itself before its portal is set up. */
export interface Answers {
  /** 云栖社区 */
  readonly name: string;
  readonly estates: readonly Estate[];
  /** Names of categories of cases; empty for the usual ones. */
  readonly categories: readonly string[];
  readonly boards: boolean;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly hours?: string | undefined;
}

export interface Estate {
  readonly name: string;
  readonly buildings: readonly string[];
}

/** The words of a command or a prompt as answers; throws a Chinese RangeError that says what to write instead. */
export function answersFrom(words: Readonly<Record<string, string | undefined>>): Answers {
  const name = (words["name"] ?? "").trim();
  if (!name || name.length > 30) throw new RangeError("请写社区名称，例如 --name 云栖社区，不超过 30 个字。");
  const estates = parts(words["places"]).map(estateOf);
  if (estates.length === 0)
    throw new RangeError('请写小区，用逗号隔开，楼栋数写在冒号后面，例如 --places "青禾苑:6,望湖里:3"。');
  const boards = (words["boards"] ?? "off").trim();
  const isOn = /^(on|是|要|开|y|yes)$/i.test(boards);
  if (!isOn && !/^(off|否|不要|不|关|n|no|)$/i.test(boards))
    throw new RangeError("要不要红榜？请写 --boards on 或 --boards off。");
  return {
    name,
    estates,
    categories: parts(words["categories"]),
    boards: isOn,
    phone: words["phone"]?.trim() || undefined,
    address: words["address"]?.trim() || undefined,
    hours: words["hours"]?.trim() || undefined,
  };
}

/** 青禾苑:6 has buildings 1号楼 to 6号楼; 青禾苑:东楼/西楼 has those two. */
function estateOf(text: string): Estate {
  const [name = "", buildings = ""] = text.split(/[:：]/);
  const count = /^\d+$/.test(buildings.trim()) ? Number(buildings) : 0;
  if (count > 200) throw new RangeError(`“${name}”写了 ${count} 栋楼，太多了。请核对。`);
  const named = count > 0 ? Array.from({ length: count }, (_, at) => `${at + 1}号楼`) : buildings.split("/");
  return { name: name.trim(), buildings: named.map((one) => one.trim()).filter(Boolean) };
}

function parts(text = ""): string[] {
  return [...new Set(text.split(/[,，、;；\n]/).map((one) => one.trim()))].filter(Boolean);
}
