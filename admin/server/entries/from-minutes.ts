import type { Entry } from "../../../src/content-types/index.ts";
import type { Content } from "../../../src/domain/content.ts";
import { caseFromItem, resolutionFromItem } from "../../../src/domain/meetings/index.ts";
import { formatEntryText, readEntry } from "../../../src/entry-files/index.ts";
import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { listDrafts, readDraft } from "../git/drafts.ts";
import { readBlob } from "../git/objects.ts";
import { Refusal } from "../refusal.ts";
import { isEntryPath } from "./allowed-paths.ts";
import type { NextNumbers } from "./next-number.ts";
import { saveDraft } from "./save-draft.ts";

/** The items of a published meeting, each with what was already made of it, and what the dialogs offer. */
export async function agendaOf(desk: Desk, meetingId: string): Promise<Agenda> {
  const { content } = await desk.snapshots.published();
  const meeting = content.find("meeting", meetingId);
  if (!meeting) throw notPublished(meetingId);
  const [cases, resolutions] = await Promise.all([
    madeOf(desk, "case", meetingId),
    madeOf(desk, "resolution", meetingId),
  ]);
  return {
    items: meeting.data.agenda.map(({ title, result }, index) => ({
      number: index + 1,
      title,
      isPassed: result === "passed",
      ...(cases.has(index + 1) ? { case: cases.get(index + 1)! } : {}),
      ...(resolutions.has(index + 1) ? { resolution: resolutions.get(index + 1)! } : {}),
    })),
    categories: content.settings("vocabulary").categories.map(({ id, name }) => ({ id, name })),
    units: content.all("organisation").map(({ id, data }) => ({ id, name: data.name })),
  };
}

/** Makes draft entries of what was raised and passed at meetings, one after another, so that no item becomes two. */
export class DraftsFromMinutes {
  readonly #desk: Desk;
  readonly #numbers: NextNumbers;
  #last: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk, numbers: NextNumbers) {
    this.#desk = desk;
    this.#numbers = numbers;
  }

  /**
   * Begins a draft from an item of published minutes, with the next number. Refuses an item of which one was
   * made already (409), and minutes or a kind of meeting that do not tell enough (422).
   */
  make(user: User, type: Made, wanted: Wanted): Promise<{ id: string }> {
    const made = this.#last.then(() => makeDraft(this.#desk, user, this.#numbers, type, wanted));
    this.#last = made.catch(() => undefined);
    return made;
  }
}

async function makeDraft(
  desk: Desk,
  user: User,
  numbers: NextNumbers,
  type: Made,
  { meeting: meetingId, item, ...given }: Wanted,
): Promise<{ id: string }> {
  const { act, folder, begin } = MAKERS[type];
  mustBeAllowed(user, "write", `从纪要${act}`);
  const { content } = await desk.snapshots.published();
  const meeting = content.find("meeting", meetingId);
  if (!meeting) throw notPublished(meetingId);
  const made = (await madeOf(desk, type, meetingId)).get(item);
  if (made) throw new Refusal(409, `第 ${item} 个议题已经${act}，编号 ${made}。请从列表里打开它。`);
  const year = meeting.data.day.slice(0, 4);
  const beginAs = (id: string) => {
    try {
      return begin(meeting, item, { ...given, id }, content);
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal(422, error.message);
      throw error;
    }
  };
  // Before a number is taken, so that a refusal takes none.
  beginAs(meetingId);
  const id = await numbers.next(type, year, user.name);
  const { path, format } = folder(year, id);
  await saveDraft(desk, user, {
    path,
    text: formatEntryText(beginAs(id), format),
    base: undefined,
    pictures: [],
    subject: `从 ${meetingId} 第 ${item} 个议题${act} ${id}`,
  });
  return { id };
}

/** Ids of what, published or drafted, was made of a meeting's items; by the item's number. */
async function madeOf(desk: Desk, type: Made, meetingId: string): Promise<Map<number, string>> {
  const { content } = await desk.snapshots.published();
  const drafted = await Promise.all(
    (await listDrafts(desk.repository))
      .filter(({ collection }) => collection === type)
      .map(async (key) => {
        const file = (await readDraft(desk.repository, key))?.changed.find(
          ({ path, to }) => to && isEntryPath(path),
        );
        if (!file?.to) return undefined;
        const text = (await readBlob(desk.repository, file.to)).toString();
        return readEntry({ path: file.path, text }).entry as Entry<Made> | undefined;
      }),
  );
  const all: Entry<Made>[] = [...content.all(type), ...drafted.filter((one) => one !== undefined)];
  return new Map(
    all.flatMap(({ id, data }) =>
      data.meeting === meetingId && data.agendaItem !== undefined ? [[data.agendaItem, id] as const] : [],
    ),
  );
}

function notPublished(id: string): Refusal {
  return new Refusal(404, `纪要 ${id} 还没有发布。请先发布纪要，再把会上的事立为案件或决议。`);
}

const MAKERS: Readonly<Record<Made, Maker>> = {
  case: {
    act: "立案",
    folder: (year, id) => ({ path: `cases/${year}/${id}.md`, format: "md" }),
    begin: (meeting, item, { id, category }, content) =>
      caseFromItem(meeting, item, { id, category: category ?? "" }, content),
  },
  resolution: {
    act: "立为决议",
    folder: (_year, id) => ({ path: `resolutions/${id}.yml`, format: "yml" }),
    begin: (meeting, item, { id, unit, role, due }) =>
      resolutionFromItem(meeting, item, { id, unit: unit ?? "", role: role ?? "", due: due ?? "" }),
  },
};

interface Maker {
  /** What is done, as messages and the history say it. */
  readonly act: string;
  folder(year: string, id: string): { readonly path: string; readonly format: "md" | "yml" };
  begin(
    meeting: Entry<"meeting">,
    item: number,
    given: Given & { id: string },
    content: Content,
  ): Record<string, unknown>;
}

type Made = "case" | "resolution";

/** What the minutes cannot tell. */
interface Given {
  /** Of a case: id in the vocabulary's categories. */
  readonly category?: string;
  /** Of a resolution: id of the organisation that does it, the office in charge there, the day it is due. */
  readonly unit?: string;
  readonly role?: string;
  readonly due?: string;
}

export interface Wanted extends Given {
  readonly meeting: string;
  /** Number of the agenda item, from 1. */
  readonly item: number;
}

interface Agenda {
  readonly items: readonly {
    readonly number: number;
    readonly title: string;
    readonly isPassed: boolean;
    readonly case?: string;
    readonly resolution?: string;
  }[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
}
