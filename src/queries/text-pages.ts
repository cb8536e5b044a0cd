import type { Entry } from "../content-types/index.ts";
import { pageSection } from "../domain/text/page-section.ts";
import { content } from "./content.ts";

/** Pages that explain how to use the portal. */
export function helpPages(): readonly Entry<"page">[] {
  return inOrder().filter(({ id }) => pageSection(id).path === "/help/");
}

/** The other lasting texts: covenants, rules, about. */
export function rulePages(): readonly Entry<"page">[] {
  return inOrder().filter(({ id }) => pageSection(id).path === "/pages/");
}

function inOrder(): readonly Entry<"page">[] {
  return [...content().all("page")].sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
}

/** Pages without an order come last. */
function orderOf({ data }: Entry<"page">): number {
  return data.order ?? Number.MAX_SAFE_INTEGER;
}
