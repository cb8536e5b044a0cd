/**
 * What a reader or a machine can read in HTML, SVG, RSS or any XML: one passage per block of text — marks
 * inside a sentence do not cut it — per telling attribute, per comment, and per string of embedded JSON.
 */
export function htmlPassages(html: string): string[] {
  const passages: string[] = [];
  let block = "";
  const close = () => {
    if (block.trim()) passages.push(block);
    block = "";
  };
  let at = 0;
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", at)) {
    block += html.slice(at, open);
    const part = partAt(html, open);
    at = open + part.length;
    if (part.closes) close();
    block += part.text;
    passages.push(...part.passages);
  }
  block += html.slice(at);
  close();
  return passages;
}

/** What stands from one `<` on: a tag, a comment, a script, a menu, or a sign of the text. */
interface Part {
  readonly length: number;
  /** Ends the block of text before it. */
  readonly closes: boolean;
  /** Belongs to the block of text. */
  readonly text: string;
  readonly passages: readonly string[];
}

function partAt(html: string, open: number): Part {
  // Every page has the same long menus.
  const menuEnd = html.startsWith("<nav ", open) ? html.indexOf("</nav>", open) : -1;
  if (menuEnd > 0) return known(html.slice(open, menuEnd + "</nav>".length), readMenu);
  const tag = html.slice(open, html.indexOf(">", open) + 1);
  if (!/^<(?:script|style|!)/i.test(tag)) {
    const part = known(tag, readTag);
    if (part.length === tag.length) return part;
  }
  return readTag(html, open);
}

/** What was read before is not read again; a kept text must not hold its whole page in memory. */
function known(text: string, read: (text: string) => Part): Part {
  const before = parts.get(text);
  if (before) return before;
  if (parts.size > MOST_PARTS) parts.clear();
  const own = Buffer.from(text).toString();
  const part = read(own);
  parts.set(own, part);
  return part;
}

const parts = new Map<string, Part>();
const MOST_PARTS = 50_000;

function readMenu(text: string): Part {
  // Its own tag is read like any other, and ends what stood before it.
  const first = readTag(text);
  return {
    length: text.length,
    closes: true,
    text: "",
    passages: [...first.passages, ...htmlPassages(text.slice(first.length))],
  };
}

function readTag(html: string, open = 0): Part {
  token.lastIndex = open;
  const match = token.exec(html);
  return match ? readPart(match) : { length: 1, closes: false, text: "<", passages: [] };
}

function readPart(match: RegExpExecArray): Part {
  const [{ length }, comment, cdata, raw, rawAttributes, rawText, name, attributes = ""] = match;
  if (cdata !== undefined) return { length, closes: false, text: cdata, passages: [] };
  if (comment !== undefined) return { length, closes: true, text: "", passages: [comment] };
  if (raw !== undefined) {
    const passages = /json/.test(rawAttributes ?? "") ? jsonPassages(rawText ?? "") : [];
    return { length, closes: true, text: "", passages };
  }
  const closes = name === undefined || !inline.has(name.toLowerCase());
  return { length, closes, text: "", passages: attributePassages(attributes) };
}

/** Keys, texts and numbers of a JSON document; its text as it stands when it is no JSON. */
export function jsonPassages(text: string): string[] {
  const passages: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string" || typeof value === "number") passages.push(String(value));
    else if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === "object")
      for (const [key, inner] of Object.entries(value)) {
        passages.push(key);
        visit(inner);
      }
  };
  try {
    visit(JSON.parse(text));
    return passages;
  } catch {
    return text.split("\n");
  }
}

// One way to read each sign, so that damaged markup costs no more than sound markup.
const attributeText = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const token = new RegExp(
  "<!--([\\s\\S]*?)-->|<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>" +
    `|<(script|style)\\b(${attributeText})>([\\s\\S]*?)</(?:script|style)\\s*>` +
    `|</?([a-z][\\w:-]*)(?=[\\s/>])(${attributeText})>|<[!?][^>]*>`,
  "iy",
);

// As in the scanner: these stand inside a sentence and must not cut a number in two.
const inline = new Set(
  "a abbr b bdi bdo cite code del dfn em font i ins kbd mark q ruby s small span strong sub sup time tspan u wbr".split(
    " ",
  ),
);

// Coordinates, classes, digests and styles hold nothing that is read.
const telling =
  /\s((?:aria-label|aria-description|alt|content|data-[\w-]+|download|href|label|name|placeholder|props|src|summary|title|value))\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const builtAddress = /\/(?:_astro|search-index)\//;

function attributePassages(attributes: string): string[] {
  if (!attributes.includes("=")) return [];
  return [...attributes.matchAll(telling)].flatMap(([, name = "", ...values]) => {
    const value = values.find((it) => it !== undefined) ?? "";
    if (/^(?:href|src)$/i.test(name))
      return builtAddress.test(value) || value.startsWith("data:") ? [] : [decodeAddress(value)];
    const text = value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    return /^\s*[{[]/.test(text) ? jsonPassages(text) : [text];
  });
}

/** Percent signs must hide nothing; a broken address is read as it stands. */
function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
