import { contentTypes } from "../../../src/content-types/index.ts";
import { titleOf } from "../../../src/domain/content.ts";
import type { WaitingDraft } from "../../../src/domain/todo/index.ts";
import { readEntry } from "../../../src/entry-files/index.ts";
import type { Desk } from "../desk.ts";
import { listDrafts, readDraft, writingOf } from "../git/drafts.ts";
import { readBlob } from "../git/objects.ts";
import { isEntryPath } from "./allowed-paths.ts";

/** Every draft with its title, state and writer; `now` in milliseconds since 1970. */
export async function waitingDrafts({ repository }: Desk, now: number): Promise<WaitingDraft[]> {
  const keys = await listDrafts(repository);
  const drafts = await Promise.all(keys.map((key) => readDraft(repository, key)));
  const waiting = drafts.map(async (draft): Promise<WaitingDraft[]> => {
    const name = draft?.collection === "settings" ? draft.id : draft?.collection;
    const type = contentTypes.find((one) => one.name === name);
    if (!draft || !type) return [];
    const file = draft.changed.find(({ path, to }) => to && isEntryPath(path));
    const text = file?.to ? (await readBlob(repository, file.to)).toString() : undefined;
    const { entry } = file && text !== undefined ? readEntry({ path: file.path, text }) : {};
    const last = writingOf(draft)[0];
    return [
      {
        type: type.name,
        id: draft.id,
        title: entry ? titleOf(entry) : type.label,
        state: draft.status,
        who: last?.author.name ?? "不知道是谁",
        days: Math.max(0, Math.floor((now - (draft.commits[0]?.at ?? now)) / MS_PER_DAY)),
      },
    ];
  });
  return (await Promise.all(waiting)).flat();
}

const MS_PER_DAY = 86_400_000;
