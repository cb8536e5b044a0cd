import { columnsOfText } from "../text/columns-of-text.ts";
import type { Verification } from "./verify-data.ts";

/** A verification in Chinese, line by line, and whether everything that could be checked agrees. */
export function tellVerification({ figures, files, tables, intact, fingerprint }: Verification): Told {
  const rows = figures.map(({ name, verdict, published, recounted = "", why = "" }) => [
    WORDS[verdict],
    name,
    `公布 ${published}`,
    recounted && `重算 ${recounted}`,
    why,
  ]);
  const wrong = figures.filter(({ verdict }) => verdict === "different").map(({ name }) => name);
  const isSound = wrong.length + files.length + tables.length === 0 && fingerprint !== undefined;
  return {
    isSound,
    lines: [
      columnsOfText(rows),
      "",
      ...[...files, ...tables].map(({ path, why, concerns }) => {
        const names = concerns.length === figures.length ? ["全部数字"] : concerns;
        const rest = names.length > 0 ? `，关系到：${names.join("、")}` : "";
        return `不一致  ${path}：${why}${rest}`;
      }),
      `文件指纹一致的有 ${intact} 个，不一致的有 ${files.length} 个。`,
      tables.length === 0
        ? "CSV、XLSX 和 JSON 逐行比过，是同样的内容。"
        : `CSV、XLSX 里有 ${tables.length} 个和 JSON 不是同样的内容。`,
      `数据指纹：${fingerprint ?? "没有"}`,
      isSound
        ? "结论：公布的数字都能由公布的记录重新算出来。"
        : "结论：有对不上的，见上面写着“不一致”的各行。",
    ],
  };
}

const WORDS = { same: "一致", different: "不一致", cannot: "无法复算" } as const;

interface Told {
  readonly lines: readonly string[];
  readonly isSound: boolean;
}
