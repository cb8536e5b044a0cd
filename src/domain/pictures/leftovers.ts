/** What a picture file carries besides its pixels, in Chinese words for staff; none when it is clean. */
export function leftovers(path: string, bytes: Uint8Array): string[] {
  const found = /\.svg$/i.test(path) ? inSvg(text(bytes, 0, bytes.length)) : inPixels(bytes);
  return [...new Set(found)];
}

function inPixels(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return inJpeg(bytes);
  if (text(bytes, 1, 4) === "PNG") return inPng(bytes);
  if (text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WEBP") return inWebp(bytes);
  if (text(bytes, 4, 8) === "ftyp") return inAvif(bytes);
  return ["不是认得的图片"];
}

/** JPEG: only what drawing needs may stand between the markers, and nothing behind the end. */
function inJpeg(bytes: Uint8Array): string[] {
  const found: string[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda) return [...found, ...afterEnd(bytes, lastEnd(bytes, at))];
    const size = number(bytes, at + 2, 2);
    const label = text(bytes, at + 4, at + 16);
    if (marker === 0xe0) {
      // JFIF may hold a thumbnail of its own.
      const ownThumbnail = label.startsWith("JFIF") && (bytes[at + 16] || bytes[at + 17]);
      if (ownThumbnail || label.startsWith("JFXX")) found.push("缩略图");
    } else if (marker === 0xe1)
      found.push(label.startsWith("Exif") ? "拍摄信息（EXIF，可能有位置和缩略图）" : "附加信息（XMP）");
    else if (marker === 0xfe) found.push("注释");
    else if (marker === 0xed) found.push("图片说明（IPTC）");
    else if (marker > 0xe0 && marker < 0xf0 && marker !== 0xee && !label.startsWith("ICC_PROFILE"))
      found.push("其他附加信息");
    at += 2 + size;
  }
  return [...found, "文件不完整"];
}

/** Where the entropy-coded data of the first picture ends: behind its EOI marker. */
function lastEnd(bytes: Uint8Array, scan: number): number {
  let at = scan;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff || bytes[at + 1] === 0 || bytes[at + 1] === 0xff) at++;
    else if (bytes[at + 1] === 0xd9) return at + 2;
    else if ((bytes[at + 1] ?? 0) >= 0xd0 && (bytes[at + 1] ?? 0) <= 0xd7) at += 2;
    else at += 2 + number(bytes, at + 2, 2);
  }
  return bytes.length;
}

const drawing = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA sRGB iCCP sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT cICP".split(" "),
);

function inPng(bytes: Uint8Array): string[] {
  const found: string[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const kind = text(bytes, at + 4, at + 8);
    if (kind === "eXIf") found.push("拍摄信息（EXIF，可能有位置和缩略图）");
    else if (!drawing.has(kind)) found.push("文字说明或其他附加信息");
    at += 12 + number(bytes, at, 4);
    if (kind === "IEND") return [...found, ...afterEnd(bytes, at)];
  }
  return [...found, "文件不完整"];
}

function inWebp(bytes: Uint8Array): string[] {
  const found: string[] = [];
  const end = Math.min(bytes.length, 8 + littleEndian(bytes, 4));
  for (let at = 12; at + 8 <= end;) {
    const kind = text(bytes, at, at + 4);
    const size = littleEndian(bytes, at + 4);
    if (kind === "EXIF") found.push("拍摄信息（EXIF，可能有位置和缩略图）");
    else if (kind === "XMP ") found.push("附加信息（XMP）");
    else if (!/^(VP8[ LX]|ALPH|ICCP|ANIM|ANMF)$/.test(kind)) found.push("其他附加信息");
    at += 8 + size + (size % 2);
  }
  return [...found, ...afterEnd(bytes, end + (end % 2))];
}

/** AVIF lists its items by kind; one named Exif or mime is metadata. */
function inAvif(bytes: Uint8Array): string[] {
  const head = text(bytes, 0, Math.min(bytes.length, 16_384));
  const found: string[] = [];
  if (/infe[^]{8}Exif/.test(head)) found.push("拍摄信息（EXIF，可能有位置和缩略图）");
  if (/infe[^]{8}mime/.test(head)) found.push("附加信息（XMP）");
  return found;
}

function inSvg(source: string): string[] {
  const found: string[] = [];
  if (/<metadata[\s>]|xmlns:(inkscape|sodipodi|rdf|xmp)=/i.test(source)) found.push("附加信息");
  if (/data:image\/|<image[\s>]/i.test(source)) found.push("嵌入的照片");
  if (/<script[\s>]|\son[a-z]+\s*=|<foreignObject[\s>]/i.test(source)) found.push("程序");
  return found;
}

function afterEnd(bytes: Uint8Array, end: number): string[] {
  return end < bytes.length ? ["图片末尾之后的内容（例如实况照片）"] : [];
}

function text(bytes: Uint8Array, from: number, to: number): string {
  let out = "";
  for (let i = from; i < to && i < bytes.length; i++) out += String.fromCharCode(bytes[i] ?? 0);
  return out;
}

function number(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

function littleEndian(bytes: Uint8Array, at: number): number {
  return [3, 2, 1, 0].reduce((value, i) => value * 256 + (bytes[at + i] ?? 0), 0);
}
