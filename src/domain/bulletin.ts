import type { Entry } from "../content-types/index.ts";
import type { Period } from "./disclosure/index.ts";
import type { Figure, FigureValue } from "./figures/index.ts";

/** What a month or a quarter brought: its figures and what happened in it. */
export interface Bulletin {
  readonly period: Period;
  readonly counted: readonly { readonly figure: Figure; readonly counted: FigureValue }[];
  readonly solved: readonly Entry<"case">[];
  readonly meetings: readonly Entry<"meeting">[];
  readonly activities: readonly Entry<"activity">[];
}
