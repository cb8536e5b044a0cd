/**
 * Says what is not well-formed in XML that uses no comments, CDATA or document type: tags that do not match,
 * attributes without quotes or written twice, bare `&` and `<`, unknown entities, forbidden characters.
 */
export function xmlFaults(text: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  let roots = 0;
  // oxlint-disable-next-line no-control-regex -- these are what XML forbids
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(text)) faults.push("forbidden character");
  const body = text.replace(/^<\?xml version="1\.0"( encoding="utf-8")?\?>/, "");
  for (const [, tag, words] of body.matchAll(/<([^<>]*)>|([^<>]+|[<>])/g)) {
    if (words !== undefined) {
      if (/[<>]/.test(words) || !entitiesAreKnown(words)) faults.push(`text: ${words}`);
      if (open.length === 0 && words.trim() !== "") faults.push(`text outside: ${words}`);
      continue;
    }
    const parts = /^(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)$/.exec(tag!);
    if (!parts) {
      faults.push(`tag: <${tag}>`);
      continue;
    }
    const [, closing, name = "", attributes = "", empty] = parts;
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, one]) => one);
    if (new Set(names).size !== names.length || !entitiesAreKnown(attributes))
      faults.push(`attributes: <${tag}>`);
    if (closing) {
      if (open.pop() !== name) faults.push(`closed in the wrong place: ${name}`);
    } else {
      if (open.length === 0) roots += 1;
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) faults.push(`never closed: ${open}`);
  if (roots !== 1) faults.push(`${roots} roots`);
  return faults;
}

/** Reads a calendar line by line: throws at bare line breaks, lines over 75 octets, or blocks out of order. */
export function readCalendar(text: string): Block {
  if (!text.endsWith("\r\n")) throw new Error("no CRLF at the end");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`bare line break: ${line}`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`over 75 octets: ${line}`);
    if (line.includes("\uFFFD")) throw new Error(`broken inside a character: ${line}`);
  }
  const root: Block = { name: "", properties: [], blocks: [] };
  const open = [root];
  for (const line of physical.join("\r\n").replaceAll("\r\n ", "").split("\r\n")) {
    const [, name, parameters = "", value = ""] = /^([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`no content line: ${line}`);
    const block = open.at(-1)!;
    if (name === "BEGIN") {
      const inner: Block = { name: value, properties: [], blocks: [] };
      block.blocks.push(inner);
      open.push(inner);
    } else if (name === "END") {
      if (open.pop()!.name !== value) throw new Error(`ends in the wrong place: ${value}`);
    } else block.properties.push({ name, parameters, value });
  }
  if (open.length !== 1 || root.blocks.length !== 1) throw new Error("not one whole calendar");
  return root.blocks[0]!;
}

/** The value of a property that stands once in a block. */
export function valueOf(block: Block, name: string): string | undefined {
  const found = block.properties.filter((one) => one.name === name);
  if (found.length > 1) throw new Error(`${name} stands ${found.length} times`);
  return found[0]?.value;
}

export interface Block {
  name: string;
  properties: { name: string; parameters: string; value: string }[];
  blocks: Block[];
}

function entitiesAreKnown(text: string): boolean {
  return !/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text);
}
