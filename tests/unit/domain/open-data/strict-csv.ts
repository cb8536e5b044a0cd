/**
 * Reads CSV as RFC 4180 defines it and nothing else: a byte order mark first, CRLF after every record, quotes
 * only around whole cells, as many cells in each record as in the first. Throws at the first departure.
 */
export function readStrictCsv(text: string): string[][] {
  if (text.charCodeAt(0) !== 0xfeff) throw new Error("no byte order mark");
  const records: string[][] = [];
  let at = 1;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at) : bare(text, at);
      record.push(cell.value);
      at = cell.end;
      if (text[at] === ",") at += 1;
      else if (text.startsWith("\r\n", at)) break;
      else throw new Error(`neither comma nor CRLF at ${at}`);
    }
    at += 2;
    records.push(record);
    if (record.length !== records[0]!.length)
      throw new Error(`record ${records.length} has ${record.length} cells`);
  }
  return records;
}

/** The records below the header, by the names in the header. */
export function readStrictTable(text: string): Record<string, string>[] {
  const [header = [], ...records] = readStrictCsv(text);
  return records.map((record) => Object.fromEntries(header.map((name, index) => [name, record[index]!])));
}

interface Read {
  value: string;
  end: number;
}

function bare(text: string, from: number): Read {
  let end = from;
  while (end < text.length && !/[,\r\n"]/.test(text[end]!)) end += 1;
  return { value: text.slice(from, end), end };
}

function quoted(text: string, from: number): Read {
  let value = "";
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else return { value, end: at + 1 };
  }
  throw new Error("a quote is never closed");
}
