import { isEntryPath, isMediaPath } from "../entries/allowed-paths.ts";
import type { Snapshot } from "../entries/snapshot.ts";
import { Refusal } from "../refusal.ts";
import { briefEntry } from "./brief-entry.ts";
import { action, optional, pathSchema, type Action } from "./action.ts";
import { mediaItem } from "./media-item.ts";

/** Actions that ask about what is published. */
export const readActions: Readonly<Record<string, Action>> = {
  info: action({}, async () => ({ repo: "content", publish_modes: ["editorial_workflow"], type: "office" })),

  // Folders inside are always read: cases may be grouped by year. `isBrief` asks for what a list shows, no more.
  entriesByFolder: action<{ folder: string; extension: string; isBrief?: boolean }>(
    {
      folder: pathSchema,
      extension: { type: "string", maxLength: 10 },
      isBrief: optional({ type: "boolean" }),
    },
    async ({ desk }, { folder, extension, isBrief }) => {
      const published = await desk.snapshots.published();
      const inside = [...published.files.keys()].filter(
        (file) => file.startsWith(`${folder}/`) && file.endsWith(`.${extension}`),
      );
      return inside.flatMap((file) => {
        const whole = loaded(published, file);
        const entry = isBrief ? published.entry(file) : undefined;
        return whole ? [entry ? { ...whole, data: briefEntry(entry) } : whole] : [];
      });
    },
  ),

  entriesByFiles: action<{ files: { path: string; label?: string }[] }>(
    {
      files: {
        type: "array",
        maxItems: 200,
        items: { type: "object", properties: { path: pathSchema }, required: ["path"] },
      },
    },
    async ({ desk }, { files }) => {
      const published = await desk.snapshots.published();
      return files.flatMap(({ path: file, label }) => {
        const found = loaded(published, file);
        return found ? [{ ...found, file: { ...found.file, label } }] : [];
      });
    },
  ),

  getEntry: action<{ path: string }>({ path: pathSchema }, async ({ desk }, { path: file }) => {
    if (!isEntryPath(file)) throw new Refusal(400, "这里没有条目。请从列表里打开。");
    const published = await desk.snapshots.published();
    return loaded(published, file) ?? { data: null, file: { path: file, id: null } };
  }),

  getMedia: action<{ mediaFolder?: string }>({ mediaFolder: optional(pathSchema) }, async ({ desk }) => {
    const { media } = await desk.snapshots.published();
    return [...media].map(([file, { id, size }]) => mediaItem(file, id, size));
  }),

  getMediaFile: action<{ path: string }>({ path: pathSchema }, async ({ desk }, { path: file }) => {
    const found = isMediaPath(file) ? (await desk.snapshots.published()).media.get(file) : undefined;
    if (!found) throw new Refusal(404, "没有这张图片，可能已经删除。");
    return mediaItem(file, found.id, found.size);
  }),

  getDeployPreview: action({}, async () => null),
  getPRMetadata: action({}, async () => ({ metadata: null })),
};

/**
 * An entry file for the form. Front matter in another language than YAML is never handed out: Decap would
 * run `---js` as code in the editor's browser.
 */
function loaded(
  published: Snapshot,
  file: string,
): { data: string; file: { path: string; id: string } } | undefined {
  const data = isEntryPath(file) ? published.text(file) : undefined;
  if (data === undefined || !isPlainYaml(data)) return undefined;
  return { data, file: { path: file, id: published.files.get(file)?.id ?? "" } };
}

export function isPlainYaml(text: string): boolean {
  return !text.replace(/^\uFEFF/, "").startsWith("---") || /^\uFEFF?---[ \t]*\r?\n/.test(text);
}
