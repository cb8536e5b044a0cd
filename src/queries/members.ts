import { figures } from "../domain/figures/index.ts";
import {
  addUp,
  membersOf,
  type AddedUp,
  type MemberPart,
  type MemberState,
} from "../domain/members/index.ts";
import { perContent } from "../domain/reads.ts";
import { memberStates } from "../entry-files/index.ts";
import { content } from "./content.ts";
import { listPages, type ListPage } from "./list-pages.ts";

/** The communities of a parent portal with what was taken of them; empty on the portal of one community. */
export function members(): readonly MemberState[] {
  return takenOf(content()).states;
}

/** Every figure of all communities together, in the order of the registry; empty on the portal of one community. */
export function sums(): readonly AddedUp[] {
  return takenOf(content()).sums;
}

/** The list of communities, cut into pages; none on the portal of one community. */
export function memberPages(): ListPage<MemberState>[] {
  return members().length === 0 ? [] : listPages("/members/", members(), COMMUNITIES);
}

/** What each community published of a figure, cut into pages. */
export function sumPages(sum: AddedUp): ListPage<MemberPart>[] {
  return listPages(`/sums/${sum.figure.id}/`, sum.parts, COMMUNITIES);
}

/** Communities on a page: their lines are short, and a street has fewer. */
const COMMUNITIES = 100;

const takenOf = perContent((now): Taken => {
  const states = memberStates(membersOf(now.settings("site")), process.env["SUNLIT_MEMBERS"]);
  return { states, sums: states.length === 0 ? [] : figures.map((figure) => addUp(figure, states)) };
});

interface Taken {
  readonly states: readonly MemberState[];
  readonly sums: readonly AddedUp[];
}
