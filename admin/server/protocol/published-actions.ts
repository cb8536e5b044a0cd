import { safeMediaName } from "../entries/allowed-paths.ts";
import { addPicture, deletePublished } from "../entries/change-published.ts";
import { Refusal } from "../refusal.ts";
import {
  action,
  assetSchema,
  messageSchema,
  optional,
  pathSchema,
  type Action,
  type Asset,
} from "./action.ts";
import { mediaItem } from "./media-item.ts";

const optionsSchema = optional({ type: "object", properties: { commitMessage: messageSchema } });

/** Actions that change the published branch at once; only who may publish may use them. */
export const publishedActions: Readonly<Record<string, Action>> = {
  deleteFile: action<{ path: string; options?: Options }>(
    { path: pathSchema, options: optionsSchema },
    async ({ desk, user }, params) => {
      await deletePublished(
        desk,
        user,
        [params.path],
        params.options?.commitMessage || `删除 ${params.path}`,
      );
      return { message: "已删除，网站正在更新" };
    },
  ),

  deleteFiles: action<{ paths: string[]; options?: Options }>(
    { paths: { type: "array", minItems: 1, maxItems: 100, items: pathSchema }, options: optionsSchema },
    async ({ desk, user }, { paths, options }) => {
      await deletePublished(desk, user, paths, options?.commitMessage || `删除 ${paths.join("、")}`);
      return { message: "已删除，网站正在更新" };
    },
  ),

  persistMedia: action<{ asset: Asset; options?: Options }>(
    { asset: assetSchema, options: optionsSchema },
    async ({ desk, user }, params) => {
      const folder = /^media\/([^/\\\0]+)$/.exec(params.asset.path);
      if (!folder) throw new Refusal(400, "图片只能放在媒体库里。");
      const file = `media/${safeMediaName(folder[1] ?? "")}`;
      const bytes = Buffer.from(params.asset.content, "base64");
      const added = await addPicture(desk, user, file, bytes);
      return mediaItem(added.path, added.id, added.size);
    },
  ),
};

interface Options {
  readonly commitMessage?: string;
}
