import type { Field } from "../../fields/index.ts";
import { scanText } from "../privacy/index.ts";
import type { NameFinder } from "./find-names.ts";
import { plainName } from "./plain-name.ts";
import { readDay, type DayContext } from "./read-day.ts";
import { isBlank, type Cell } from "./sheet.ts";

/** The value of a cell for a kind of field; `note` says what was understood. Blank cells have no value. */
export function cellValue(field: Field, cell: Cell, context: CellContext): CellResult {
  if (isBlank(cell) || (typeof cell === "string" && NOTHING.test(cell.trim()))) return {};
  const kind = String(field.widget().widget);
  const text = String(cell).normalize("NFKC").trim();
  if (kind === "day") {
    const read = readDay(cell, context);
    if ("day" in read) return { value: read.day };
    return { reason: `“${shown(cell)}”${read.reason}`, remedy: "请写成 2024-06-24 的样子。" };
  }
  if ("options" in field) return choiceOf(field, field.options as Record<string, string>, text, cell);
  if (field.refersTo) return named(field, String(cell), context);
  if (kind === "boolean") return yesOrNo(text, cell);
  if (kind === "number") return numberOf(field, cell, text);
  if ("of" in field) {
    const parts = text.split(/[、；;,，\n]+/).filter(Boolean);
    const values = parts.map((part) => cellValue(field.of as Field, part, context));
    const wrong = values.find(({ reason }) => reason);
    return wrong ?? { value: values.map(({ value }) => value) };
  }
  // One line is one line, however it was wrapped in the cell.
  const clean = String(cell).replace(/\r\n?/g, "\n").trim();
  return { value: kind === "string" ? clean.replace(/\s*\n\s*/g, " ") : clean };
}

function choiceOf(field: Field, options: Record<string, string>, text: string, cell: Cell): CellResult {
  const plain = plainName(text);
  const key = Object.keys(options).find((one) => one === plain || plainName(options[one] ?? "") === plain);
  if (key) return { value: key };
  const spoken = Object.entries(field.spoken ?? {}).find(
    ([word]) => word === text || plainName(word) === plain,
  );
  if (spoken) return spoken[1] === "" ? {} : { value: spoken[1] };
  return { reason: `没有“${shown(cell)}”这个选项`, remedy: `请改成：${Object.values(options).join("、")}。` };
}

function named(field: Field, word: string, { finder }: CellContext): CellResult {
  const target = field.refersTo!;
  const found = finder.find(target, word.trim());
  if ("id" in found)
    return { value: found.id, ...(found.taken ? { note: `“${shown(word)}”当作“${found.taken}”` } : {}) };
  const near = found.near.length > 0 ? `有这些：${found.near.join("、")}。` : "";
  const where = "vocabulary" in target ? "先到“设置 → 词表”里添加" : "先在内容里添加这一条";
  return { reason: `没有叫“${shown(word)}”的`, remedy: `请改成已有的名称，或${where}。${near}` };
}

function yesOrNo(text: string, cell: Cell): CellResult {
  if (cell === true || /^(是|有|√|✓|✔|1|y|yes|true|对)$/i.test(text)) return { value: true };
  if (cell === false || /^(否|没有|×|✗|0|n|no|false)$/i.test(text)) return { value: false };
  return { reason: `“${shown(cell)}”看不出是“是”还是“否”`, remedy: "请写“是”或“否”。" };
}

/** Digits with separators and a unit behind them; 万 is counted for money only. */
function numberOf(field: Field, cell: Cell, text: string): CellResult {
  if (typeof cell === "number") return { value: cell };
  const match = /^[¥￥]?\s*(\d[\d,]*(?:\.\d+)?)\s*(万)?(?:元|人|人次|户|件|个|次|票|分钟|项|位|%)?$/.exec(
    text,
  );
  if (!match) return { reason: `“${shown(cell)}”不是一个数`, remedy: field.remedy };
  const number = Number((match[1] ?? "").replaceAll(",", ""));
  return { value: match[2] ? Math.round(number * 1_000_000) / 100 : number };
}

/** A cell's text for a message: short, and not at all when it holds what must not go round. */
export function shown(cell: Cell): string {
  const text = String(cell).trim().replace(/\s+/g, " ");
  if (scanText(text).some(({ level }) => level === "block")) return "（含个人信息，不显示）";
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

const NOTHING = /^([/\\\-—－~～]+|无|暂无|空|N\/?A)$/i;

export interface CellContext extends DayContext {
  readonly finder: NameFinder;
}

/** Either a value or a reason why there is none; neither for blank cells. */
export interface CellResult {
  readonly value?: unknown;
  readonly note?: string;
  readonly reason?: string;
  readonly remedy?: string;
}
