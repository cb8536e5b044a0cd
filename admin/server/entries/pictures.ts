import { Refusal } from "../refusal.ts";

const LARGEST_MEGABYTES = 8;

/** Refuses bytes that are too many or are not the kind of picture that the file name says. */
export function checkPicture(name: string, bytes: Buffer): void {
  const extension = name
    .slice(name.lastIndexOf(".") + 1)
    .toLowerCase()
    .replace("jpeg", "jpg");
  if (bytes.length > LARGEST_MEGABYTES * 2 ** 20)
    throw new Refusal(413, `图片“${name}”超过 ${LARGEST_MEGABYTES} MB。请先缩小再上传。`);
  const kind = kindOfPicture(bytes);
  if (kind === extension) return;
  throw new Refusal(
    422,
    kind
      ? `图片“${name}”的内容其实是 ${kind}，与文件名不符。请把文件名的结尾改成 .${kind}。`
      : `“${name}”不是 png、jpg、webp 或 avif 图片。请用图片软件另存为其中一种再上传。`,
  );
}

/** The kind of picture by its first bytes, whatever the file is called. SVG is none: it can carry scripts. */
export function kindOfPicture(bytes: Buffer): "png" | "jpg" | "webp" | "avif" | undefined {
  const at = (start: number, end: number) => bytes.subarray(start, end).toString("latin1");
  if (at(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (at(0, 3) === "\xff\xd8\xff") return "jpg";
  if (at(0, 4) === "RIFF" && at(8, 12) === "WEBP") return "webp";
  if (at(4, 8) === "ftyp" && /^avi[fs]$/.test(at(8, 12))) return "avif";
  return undefined;
}
