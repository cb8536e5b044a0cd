/**
 * Sets the time of every file in a ZIP archive to the format's first day, 1980-01-01, in place: the moment of
 * writing must not change bytes. Throws when the bytes are not a ZIP archive without a comment.
 */
export function withoutZipTimes<Bytes extends Uint8Array>(archive: Bytes): Bytes {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError("Not a ZIP archive.");
  let at = view.getUint32(end + 16, true);
  for (let files = view.getUint16(end + 10, true); files > 0; files -= 1) {
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}

/** Signature of the record that ends an archive. */
const END = 0x06054b50;

/** Midnight of 1980-01-01, date in the upper half (MS-DOS format). */
const FIRST_DAY = 0x00210000;
