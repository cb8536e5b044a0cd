import type { Content } from "../domain/content.ts";
import { figures } from "../domain/figures/index.ts";
import { addUp, membersOf, type AddedUp, type MemberState } from "../domain/members/index.ts";
import { memberStates } from "../entry-files/index.ts";
import { content } from "./content.ts";

/** The communities of a parent portal with what was taken of them; empty on the portal of one community. */
export function members(): readonly MemberState[] {
  return taken().states;
}

/** Every figure of all communities together, in the order of the registry; empty on the portal of one community. */
export function sums(): readonly AddedUp[] {
  return taken().sums;
}

const memory = new WeakMap<Content, Taken>();

function taken(): Taken {
  const now = content();
  const known = memory.get(now);
  if (known) return known;
  const states = memberStates(membersOf(now.settings("site")), process.env["SUNLIT_MEMBERS"]);
  const made = { states, sums: states.length === 0 ? [] : figures.map((figure) => addUp(figure, states)) };
  memory.set(now, made);
  return made;
}

interface Taken {
  readonly states: readonly MemberState[];
  readonly sums: readonly AddedUp[];
}
