import type { Content } from "../../domain/content.ts";
import { isContentPath, MEDIA_FOLDER } from "../read-folder.ts";
import { readEntries } from "../read-entries.ts";
import { contentAt, type ContentAtCommit } from "./find-content.ts";
import { listTree, readBlobs } from "./objects.ts";

/**
 * The content as it was published at the end of a day in the community; undefined when nothing was published
 * yet. Entries of that time that today's rules would refuse are counted in `unreadable`, not in the content.
 */
export async function contentAsOf(at: ContentAtCommit, day: string): Promise<ContentOfDay | undefined> {
  const before = `--before=${day}T23:59:59+08:00`;
  const commit = (await at.run(["rev-list", "-1", "--first-parent", before, at.commit])).toString().trim();
  if (!commit) return undefined;
  const tree = await listTree(contentAt({ ...at, commit }), commit);
  const paths = [...tree.keys()].filter(isContentPath).sort();
  const isMedia = (path: string) => path.startsWith(`${MEDIA_FOLDER}/`);
  const files = paths.filter((path) => !isMedia(path));
  if (files.length === 0) return undefined;
  const idOf = (path: string) => tree.get(path)!.id;
  const blobs = await readBlobs(at, [...new Set(files.map(idOf))]);
  const media = new Set(paths.filter(isMedia).map((path) => `/${path}`));
  const texts = files.map((path) => ({ path, text: blobs.get(idOf(path))?.toString() ?? "" }));
  const { content, unread } = readEntries(texts, media);
  return { commit, content, unreadable: unread };
}

export interface ContentOfDay {
  readonly commit: string;
  readonly content: Content;
  /** Paths of files that could not be read as entries. */
  readonly unreadable: readonly string[];
}
