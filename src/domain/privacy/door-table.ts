import { mark, type Passage } from "./detector.ts";
import { fitsRoom } from "./door-numbers.ts";
import type { Finding } from "./finding.ts";
import type { View } from "./view.ts";

/** Doors spread over the columns of a table: 楼号|单元|室 above, 7|3|401 below, cut by |, tab or comma. */
export function cutByColumns(passage: Passage, view: View): Finding[] {
  if (view.digitCount < 4 || !view.text.includes("\n")) return [];
  const found: Finding[] = [];
  let columns: Columns | undefined;
  let at = 0;
  for (const line of view.text.split("\n")) {
    const head = columnsOf(line);
    if (head) columns = head;
    else if (columns) {
      const span = doorIn(line, columns);
      if (span) found.push(mark(passage, view, [at + span[0], at + span[1]], "door", "block", "只写到楼栋"));
      else if (!line.includes(columns.separator)) columns = undefined;
    }
    at += line.length + 1;
  }
  return found;
}

interface Columns {
  separator: string;
  building: number;
  room: number;
}

const separators = ["|", "\t", ",", "，", "、", ";"];
const building = /^(?:楼(?:号|栋|幢)?|栋(?:号|数)?|幢号?|座号?|楼栋号?)$/;
const room = /^(?:室|户|房|房间|门牌|房屋)号?$|^(?:室|户|房)$/;

function columnsOf(line: string): Columns | undefined {
  for (const separator of separators) {
    const cells = line.split(separator).map((cell) => cell.trim());
    const at = {
      building: cells.findIndex((cell) => building.test(cell)),
      room: cells.findIndex((cell) => room.test(cell)),
    };
    if (at.building >= 0 && at.room > at.building) return { separator, ...at };
  }
  return undefined;
}

function doorIn(
  line: string,
  { separator, building: first, room: last }: Columns,
): [number, number] | undefined {
  const cells = line.split(separator);
  const house = cells[first]?.trim() ?? "";
  const flat = cells[last]?.trim() ?? "";
  if (!/^[A-Za-z]?\d{1,3}(?:号?楼|栋|幢|座|#)?$/.test(house) || !/^0?\d{3,4}[室户房]?$/.test(flat))
    return undefined;
  if (!fitsRoom(/\d+/.exec(flat)?.[0].replace(/^0/, "") ?? "", 60)) return undefined;
  const start = cells.slice(0, first).join(separator).length + (first > 0 ? 1 : 0);
  return [start, cells.slice(0, last + 1).join(separator).length];
}
