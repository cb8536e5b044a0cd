import type { CaseData, Entry } from "../../content-types/index.ts";
import type { Content } from "../content.ts";
import { relatedTo } from "../related.ts";

/** How many people raised a matter: those of the case and of every case merged into it, one where not said. */
export function reportersOf({ id, data }: Pick<Entry<"case">, "id" | "data">, content: Content): number {
  const merged = relatedTo(content).duplicatesOfCase.get(id) ?? [];
  return [data, ...merged.map((one) => one.data)].reduce((sum, { reports }) => sum + (reports ?? 1), 0);
}

/** How far the parts of a split case are: 分成3件办理：2件已办结，1件还在办. */
export function partsSentence(parts: readonly { readonly data: Pick<CaseData, "outcome"> }[]): string {
  const closed = parts.filter(({ data }) => data.outcome).length;
  const open = parts.length - closed;
  const words = [closed > 0 && `${closed}件已办结`, open > 0 && `${open}件还在办`].filter(Boolean);
  return `这件事分成${parts.length}件办理：${words.join("，")}。`;
}
