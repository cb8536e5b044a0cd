/**
 * What a reader or a machine can read in HTML, SVG, RSS or any XML: one passage per block of text — marks
 * inside a sentence do not cut it — per telling attribute, per comment, and per string of embedded JSON.
 */
export function htmlPassages(html: string): string[] {
  const passages: string[] = [];
  let block = "";
  let end = 0;
  const close = () => {
    if (block.trim()) passages.push(block);
    block = "";
  };
  for (const match of html.matchAll(token)) {
    block += html.slice(end, match.index);
    end = match.index + match[0].length;
    const [, comment, cdata, raw, rawAttributes, rawText, name, attributes] = match;
    if (cdata !== undefined) block += cdata;
    if (name !== undefined && inline.has(name.toLowerCase())) {
      passages.push(...attributePassages(attributes ?? ""));
      continue;
    }
    if (cdata !== undefined) continue;
    close();
    if (comment !== undefined) passages.push(comment);
    if (raw !== undefined && /json/.test(rawAttributes ?? "")) passages.push(...jsonPassages(rawText ?? ""));
    if (attributes) passages.push(...attributePassages(attributes));
  }
  block += html.slice(end);
  close();
  return passages;
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
  "gi",
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
