/** A picture for Decap's media library: by address, so that a list does not carry every picture's bytes. */
export function mediaItem(path: string, id: string, size: number, ref = ""): MediaItem {
  const query = new URLSearchParams({ path, ref, v: id.slice(0, 12) });
  const url = `/admin/api/media?${query}`;
  return { id, path, name: path.slice(path.lastIndexOf("/") + 1), size, url, displayURL: url };
}

interface MediaItem {
  readonly id: string;
  /** Under the content folder: `media/北门.webp`. */
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
  readonly displayURL: string;
}
