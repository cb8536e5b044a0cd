import type { User } from "../accounts/accounts.ts";
import { mustBeAllowed, type Desk } from "../desk.ts";
import { draftOfSlug } from "../entries/allowed-paths.ts";
import { mustReachKey } from "../entries/must-reach.ts";
import type { Note } from "../notes.ts";
import { action, optional, wordSchema, type Action, type ActionContext } from "./action.ts";

const named = { collection: wordSchema, slug: { ...wordSchema, maxLength: 200 } };
const words = { type: "string", minLength: 1, maxLength: 4000 };

/** Internal notes on entries; see `Notes`. */
export const noteActions: Readonly<Record<string, Action>> = {
  getNotes: action<Named>(named, async (context, params) => ({
    notes: context.desk.notes.of(await reach(context, params)).map((note) => told(note, context.user)),
  })),

  addNote: action<Named & { content: string }>({ ...named, content: words }, async (context, params) => ({
    note: told(
      await context.desk.notes.add(await reach(context, params), context.user, params.content),
      context.user,
    ),
  })),

  updateNote: action<Named & { noteId: string; content?: string; resolved?: boolean }>(
    { ...named, noteId: wordSchema, content: optional(words), resolved: optional({ type: "boolean" }) },
    async (context, params) => {
      const { noteId, content, resolved } = params;
      const key = await reach(context, params);
      const note = await context.desk.notes.change(key, context.user, noteId, { content, resolved });
      return { note: told(note, context.user) };
    },
  ),

  toggleNoteResolution: action<Named & { noteId: string }>(
    { ...named, noteId: wordSchema },
    async (context, params) => {
      const key = await reach(context, params);
      const old = context.desk.notes.of(key).find(({ id }) => id === params.noteId);
      const note = await context.desk.notes.change(key, context.user, params.noteId, {
        resolved: !old?.resolved,
      });
      return { note: told(note, context.user) };
    },
  ),

  deleteNote: action<Named & { noteId: string }>(
    { ...named, noteId: wordSchema },
    async (context, params) => {
      await context.desk.notes.remove(await reach(context, params), context.user, params.noteId);
      return { message: "批注已删除" };
    },
  ),
};

async function reach({ desk, user }: { desk: Desk; user: User }, { collection, slug }: Named) {
  mustBeAllowed(user, "write", "看批注");
  const key = draftOfSlug(collection, slug);
  await mustReachKey(desk, user, key);
  return key;
}

/** As Decap shows it. */
function told({ name, ...note }: Note, user: ActionContext["user"]) {
  return { ...note, isOwn: name === user.name };
}

interface Named {
  readonly collection: string;
  readonly slug: string;
}
