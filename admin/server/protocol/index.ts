import { Refusal } from "../refusal.ts";
import type { Action } from "./action.ts";
import { draftActions } from "./draft-actions.ts";
import { noteActions } from "./note-actions.ts";
import { publishedActions } from "./published-actions.ts";
import { readActions } from "./read-actions.ts";
import { versionActions } from "./version-actions.ts";

const actions: Readonly<Record<string, Action>> = {
  ...readActions,
  ...draftActions,
  ...publishedActions,
  ...noteActions,
  ...versionActions,
};

/** The action of Decap's proxy protocol by its name. Refuses (422) what is not spoken here. */
export function findAction(name: string): Action {
  const found = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!found) throw new Refusal(422, `办公端不支持这个操作（${name.slice(0, 40)}）。`);
  return found;
}
