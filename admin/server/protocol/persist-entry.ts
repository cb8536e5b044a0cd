import { draftOfFile } from "../entries/allowed-paths.ts";
import { saveDraft } from "../entries/save-draft.ts";
import { isDraftState } from "../git/drafts.ts";
import { Refusal } from "../refusal.ts";
import {
  action,
  assetSchema,
  messageSchema,
  optional,
  pathSchema,
  wordSchema,
  type Asset,
} from "./action.ts";

/**
 * Saves one entry file with its pictures. `base` gives, by path, the object id of the version that was open;
 * the answer's `ids` give the new one.
 */
export const persistEntry = action<PersistEntry>(
  {
    dataFiles: {
      type: "array",
      minItems: 1,
      maxItems: 1,
      items: {
        type: "object",
        properties: { path: pathSchema, raw: { type: "string", maxLength: 1_000_000 } },
        required: ["path", "raw"],
      },
    },
    assets: optional({ type: "array", maxItems: 20, items: assetSchema }),
    base: optional({ type: "object", additionalProperties: { type: ["string", "null"], maxLength: 64 } }),
    take: optional({ type: "array", maxItems: 100, items: wordSchema }),
    options: { type: "object", properties: { commitMessage: messageSchema, collectionName: wordSchema } },
  },
  async ({ desk, user }, { dataFiles: [file], assets = [], base = {}, take, options }) => {
    if (file.newPath && file.newPath !== file.path)
      throw new Refusal(400, "编号定了就不再改。请保留原来的编号。");
    const { collection, id } = draftOfFile(file.path);
    if (options.collectionName && options.collectionName !== collection)
      throw new Refusal(400, `${file.path} 不属于“${options.collectionName}”。`);
    const saved = await saveDraft(desk, user, {
      path: file.path,
      text: file.raw,
      base: (Object.hasOwn(base, file.path) && base[file.path]) || undefined,
      take,
      pictures: assets.map(({ path, content }) => ({ path, bytes: Buffer.from(content, "base64") })),
      status: isDraftState(options.status) ? options.status : undefined,
      subject: options.commitMessage || `修改 ${collection}/${id}`,
    });
    return { message: "已保存", ids: { [file.path]: saved.id }, status: saved.status };
  },
);

interface PersistEntry {
  readonly dataFiles: readonly [{ readonly path: string; readonly raw: string; readonly newPath?: string }];
  readonly assets?: readonly Asset[];
  readonly base?: Readonly<Record<string, string | null>>;
  readonly take?: readonly string[];
  readonly options: {
    readonly commitMessage?: string;
    readonly collectionName?: string;
    readonly status?: unknown;
  };
}
