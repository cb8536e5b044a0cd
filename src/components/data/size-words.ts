/** A number of bytes as people read it: 980 字节, 12.3 KB, 1.2 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
