import { inflateRawSync } from "node:zlib";

/** Names and unpacked bytes of the files in a ZIP archive (APPNOTE 4.3), which every office file is. */
export function zipEntries(archive: Buffer): [name: string, bytes: Buffer][] {
  const end = archive.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw new Error("不是完整的压缩文件");
  const entries: [string, Buffer][] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const packed = archive.readUInt16LE(at + 10) !== 0;
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + size);
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString("utf8");
    entries.push([name, packed ? inflateRawSync(bytes) : bytes]);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
