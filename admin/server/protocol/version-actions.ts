import { draftOfSlug } from "../entries/allowed-paths.ts";
import { mustReachKey } from "../entries/must-reach.ts";
import { earlierVersions, takeBack } from "../entries/take-back.ts";
import { action, messageSchema, wordSchema, type Action } from "./action.ts";

const named = { collection: wordSchema, slug: { ...wordSchema, maxLength: 200 } };

/** Actions on what was published before. */
export const versionActions: Readonly<Record<string, Action>> = {
  earlierVersions: action<Named>(named, async ({ desk, user }, { collection, slug }) => {
    const key = draftOfSlug(collection, slug);
    await mustReachKey(desk, user, key);
    return { versions: await earlierVersions(desk, key) };
  }),

  takeBack: action<Named & { commit: string; reason: string }>(
    { ...named, commit: { type: "string", pattern: "^[0-9a-f]{40,64}$" }, reason: messageSchema },
    async ({ desk, user }, { collection, slug, commit, reason }) => ({
      message: "已退回，网站正在更新",
      commit: await takeBack(desk, user, draftOfSlug(collection, slug), { commit, reason }),
    }),
  ),
};

interface Named {
  readonly collection: string;
  readonly slug: string;
}
