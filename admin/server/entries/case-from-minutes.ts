import type { CaseData, Entry } from "../../../src/content-types/index.ts";
import { caseFromItem } from "../../../src/domain/meetings/index.ts";
import { formatEntryText, readEntry } from "../../../src/entry-files/index.ts";
import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { listDrafts, readDraft } from "../git/drafts.ts";
import { readBlob } from "../git/objects.ts";
import { Refusal } from "../refusal.ts";
import { isEntryPath } from "./allowed-paths.ts";
import type { NextNumbers } from "./next-number.ts";
import { saveDraft } from "./save-draft.ts";

/** The items of a published meeting, each with the case that was already made of it. */
export async function agendaOf(desk: Desk, meetingId: string): Promise<Agenda> {
  const { content } = await desk.snapshots.published();
  const meeting = content.find("meeting", meetingId);
  if (!meeting) throw notPublished(meetingId);
  const made = await casesOf(desk, meetingId);
  return {
    items: meeting.data.agenda.map(({ title }, index) => ({
      number: index + 1,
      title,
      ...(made.has(index + 1) ? { case: made.get(index + 1)! } : {}),
    })),
    categories: content.settings("vocabulary").categories.map(({ id, name }) => ({ id, name })),
  };
}

/** Makes draft cases of what was raised at meetings, one after another, so that no item becomes two. */
export class CasesFromMinutes {
  readonly #desk: Desk;
  readonly #numbers: NextNumbers;
  #last: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk, numbers: NextNumbers) {
    this.#desk = desk;
    this.#numbers = numbers;
  }

  /**
   * Begins a draft case from an item of published minutes, with the next number. Refuses an item of which a
   * case was made already (409), and minutes or a kind of meeting that do not tell enough (422).
   */
  make(user: User, wanted: Wanted): Promise<{ id: string }> {
    const made = this.#last.then(() => makeCase(this.#desk, user, this.#numbers, wanted));
    this.#last = made.catch(() => undefined);
    return made;
  }
}

async function makeCase(
  desk: Desk,
  user: User,
  numbers: NextNumbers,
  { meeting: meetingId, item, category }: Wanted,
): Promise<{ id: string }> {
  mustBeAllowed(user, "write", "从纪要立案");
  const { content } = await desk.snapshots.published();
  const meeting = content.find("meeting", meetingId);
  if (!meeting) throw notPublished(meetingId);
  const made = (await casesOf(desk, meetingId)).get(item);
  if (made) throw new Refusal(409, `第 ${item} 个议题已经立案，编号 ${made}。请从案件列表里打开它。`);
  const year = meeting.data.day.slice(0, 4);
  const begin = (id: string): Partial<CaseData> => {
    try {
      return caseFromItem(meeting, item, { id, category }, content);
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal(422, error.message);
      throw error;
    }
  };
  // Before a number is taken, so that a refusal takes none.
  begin(meetingId);
  const id = await numbers.next("case", year, user.name);
  await saveDraft(desk, user, {
    path: `cases/${year}/${id}.md`,
    text: formatEntryText(begin(id), "md"),
    base: undefined,
    pictures: [],
    subject: `从 ${meetingId} 第 ${item} 个议题立案 ${id}`,
  });
  return { id };
}

/** Ids of the cases, published or drafted, that were made of a meeting's items; by the item's number. */
async function casesOf(desk: Desk, meetingId: string): Promise<Map<number, string>> {
  const { content } = await desk.snapshots.published();
  const drafted = await Promise.all(
    (await listDrafts(desk.repository))
      .filter(({ collection }) => collection === "case")
      .map(async (key) => {
        const file = (await readDraft(desk.repository, key))?.changed.find(
          ({ path, to }) => to && isEntryPath(path),
        );
        if (!file?.to) return undefined;
        const text = (await readBlob(desk.repository, file.to)).toString();
        return readEntry({ path: file.path, text }).entry as Entry<"case"> | undefined;
      }),
  );
  const all = [...content.all("case"), ...drafted.filter((one) => one !== undefined)];
  return new Map(
    all.flatMap(({ id, data }) =>
      data.meeting === meetingId && data.agendaItem !== undefined ? [[data.agendaItem, id] as const] : [],
    ),
  );
}

function notPublished(id: string): Refusal {
  return new Refusal(404, `纪要 ${id} 还没有发布。请先发布纪要，再把会上的事立为案件。`);
}

export interface Wanted {
  readonly meeting: string;
  /** Number of the agenda item, from 1. */
  readonly item: number;
  /** Id in the vocabulary's categories: what the minutes cannot tell. */
  readonly category: string;
}

interface Agenda {
  readonly items: readonly { readonly number: number; readonly title: string; readonly case?: string }[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
}
