/** The kind of picture by its first bytes, whatever the file is called. */
export function kindOfFile(bytes: Buffer): "png" | "jpg" | "webp" | "avif" | "heic" | "svg" | undefined {
  const at = (start: number, end: number) => bytes.subarray(start, end).toString("latin1");
  if (at(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (at(0, 3) === "\xff\xd8\xff") return "jpg";
  if (at(0, 4) === "RIFF" && at(8, 12) === "WEBP") return "webp";
  if (at(4, 8) === "ftyp" && /^avi[fs]$/.test(at(8, 12))) return "avif";
  if (at(4, 8) === "ftyp" && /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(at(8, 12))) return "heic";
  if (/^\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(at(0, 400)) && /<svg/i.test(at(0, 4000))) return "svg";
  return undefined;
}
