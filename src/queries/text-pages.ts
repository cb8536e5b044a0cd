import type { Entry } from "../content-types/index.ts";
import { content } from "./content.ts";

/** Pages that explain how to use the portal: their ids begin with `help`. */
export function helpPages(): readonly Entry<"page">[] {
  return inOrder().filter(({ id }) => isHelp(id));
}

/** The other lasting texts: covenants, rules, about. */
export function rulePages(): readonly Entry<"page">[] {
  return inOrder().filter(({ id }) => !isHelp(id));
}

function inOrder(): readonly Entry<"page">[] {
  const order = ({ data }: Entry<"page">) => data.order ?? Number.MAX_SAFE_INTEGER;
  return [...content().all("page")].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

function isHelp(id: string): boolean {
  return /^help(-|$)/.test(id);
}
